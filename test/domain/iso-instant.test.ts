import { parseDateTime, parseDueInstant, parseEventTime } from '../../domain/iso-instant';
import { endOfDay, startOfDay } from '../../domain/shanghai-time';

describe('instants in files', () => {
  it.each([
    '2022-05-06T18:00:00+08:00',
    '2022-05-06T10:00Z',
    '2022-05-06T10:00:00.250Z',
    '2022-05-05T23:30:00-05:30',
  ])('reads %s as the language does', (text) => {
    expect(parseDateTime(text)).toBe(Date.parse(text));
  });

  it.each([
    '2022-05-06T18:00:00',
    '2022-02-30T10:00Z',
    '2022-05-06T24:00Z',
    '2022-05-06T10:60Z',
    '2022-05-06T10:00+15:00',
    '2022-05-06 10:00Z',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00+14:00',
  ])('refuses %s', (text) => {
    expect(parseDateTime(text)).toBeNull();
    expect(parseDueInstant(text)).toBeNull();
  });

  it('takes a bare day as its 24:00', () => {
    expect(parseDueInstant('2022-05-06')).toBe(endOfDay('2022-05-06'));
  });

  it('counts an event from its day, or from its instant where one is given', () => {
    expect(parseEventTime('2022-10-16')).toEqual({
      on: '2022-10-16',
      at: startOfDay('2022-10-16'),
    });
    expect(parseEventTime('2022-10-15T17:00:00Z')).toEqual({
      on: '2022-10-16',
      at: Date.UTC(2022, 9, 15, 17),
    });
    expect(parseEventTime(null)).toBeNull();
    expect(parseEventTime('soon')).toBeNull();
  });
});
