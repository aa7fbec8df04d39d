import { endOfDay, startOfDay } from '../../../domain/shanghai-time';
import { workdaysLeft } from '../../../web/server/present/workdays-left';
import { CALENDAR_2022 } from '../../builders/calendar-2022';

const at = (on: string) => ({ now: startOfDay(on) + 10 * 3_600_000, calendar: CALENDAR_2022 });
const dueOn = (on: string) => ({ dueAt: endOfDay(on), correctBy: null });

test.each([
  ['the same day', '2022-04-22', '2022-04-22', 0],
  ['the next working day', '2022-04-21', '2022-04-22', 1],
  ['a weekend between', '2022-04-15', '2022-04-18', 1],
  ['the May holiday with its made-up working days', '2022-04-29', '2022-05-09', 4],
  ['nothing but days off', '2022-04-29', '2022-05-02', 0],
  ['a day gone by', '2022-04-29', '2022-04-20', 0],
])('%s', (...[, today, due, left]) => {
  expect(workdaysLeft(dueOn(due), at(today))).toBe(left);
});

test('after a return the correction date counts', () => {
  const duty = { dueAt: endOfDay('2022-04-20'), correctBy: endOfDay('2022-04-25') };
  // The Sunday between is worked.
  expect(workdaysLeft(duty, at('2022-04-22'))).toBe(2);
});

test('what has no date has no days left', () => {
  expect(workdaysLeft({ dueAt: null, correctBy: null }, at('2022-04-22'))).toBeNull();
});
