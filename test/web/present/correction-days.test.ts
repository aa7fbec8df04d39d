import { startOfDay } from '../../../domain/shanghai-time';
import { correctionDays } from '../../../web/server/present/correction-days';
import { CALENDAR_2022 } from '../../builders/calendar-2022';

const noon = (day: string) => startOfDay(day) + 12 * 3_600_000;

describe('days to correct something by', () => {
  it('leave out holidays and count weekends that are worked', () => {
    const { on, workdays } = correctionDays(noon('2022-04-29'), 3, CALENDAR_2022);
    expect(workdays.slice(0, 3)).toEqual(['2022-05-05', '2022-05-06', '2022-05-07']);
    expect(on).toBe('2022-05-07');
  });

  it('begin tomorrow', () => {
    expect(correctionDays(noon('2022-05-09'), 1, CALENDAR_2022).workdays[0]).toBe('2022-05-10');
  });
});
