import { decideDays, decideYear } from '../../domain/calendar-act';
import { sayOf } from '../builders/calendar-entry';
import { CALENDAR_2022 } from '../builders/calendar-2022';

const today = '2022-06-01';

describe('days off and make-up days', () => {
  it('are entered with a reason, from today on', () => {
    const days = sayOf('off', '2022-06-01', '2022-07-01');
    expect(decideDays({ days, reason: '州庆' }, today)).toEqual({
      ...{ act: 'days.changed', days, year: null, reason: '州庆' },
    });
  });

  it.each([
    [sayOf('off', '2022-07-01'), ' ', 'reasonRequired'],
    [sayOf('off', '2022-05-31'), '州庆', 'dateOutOfRange'],
    [sayOf('work', '2022-02-30'), '州庆', 'dateOutOfRange'],
    [[], '州庆', 'dateOutOfRange'],
  ])('are refused otherwise: %j %s', (days, reason, refused) => {
    expect(decideDays({ days, reason }, today)).toMatchObject({ refused });
  });
});

describe('a year as decreed', () => {
  const decree = { year: 2023, reason: '国办发明电〔2022〕16号' };

  it('is the next that is not known; weekends within a holiday say nothing', () => {
    const off = ['2023-01-21', '2023-01-22', '2023-01-23'];
    expect(decideYear({ ...decree, off, work: ['2023-01-28'] }, CALENDAR_2022)).toEqual({
      ...{ act: 'year.decreed', year: 2023, reason: decree.reason },
      days: [...sayOf('off', '2023-01-23'), ...sayOf('work', '2023-01-28')],
    });
  });

  it.each([
    [{ year: 2024, off: ['2024-01-01'], work: [] }],
    [{ year: 2022, off: ['2022-01-03'], work: [] }],
    [{ year: 2023, off: ['2024-01-01'], work: [] }],
    [{ year: 2023, off: ['2023-01-02'], work: ['2023-01-04'] }],
    [{ year: 2023, off: [], work: [] }],
  ])('is refused otherwise: %j', (asked) => {
    const refusal = decideYear({ ...decree, ...asked }, CALENDAR_2022);
    expect(refusal).toMatchObject({ refused: 'dateOutOfRange' });
  });

  it('needs the number of the decree', () => {
    const asked = { ...decree, off: ['2023-01-02'], work: [], reason: '' };
    expect(decideYear(asked, CALENDAR_2022)).toMatchObject({ refused: 'reasonRequired' });
  });
});
