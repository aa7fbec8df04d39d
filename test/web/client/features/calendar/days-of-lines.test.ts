import { daysOfLines } from '../../../../../web/client/features/calendar/days-of-lines';

it('reads a day or a stretch a line, once and in order', () => {
  const typed = ' 2027-10-02至2027-10-03\n\n2027-01-01\n2027-10-03 ~ 2027-10-04 ';
  expect(daysOfLines(typed)).toEqual({
    days: ['2027-01-01', '2027-10-02', '2027-10-03', '2027-10-04'],
  });
});

it.each(['2027-02-30', '2027-10-07 至 2027-10-01', '元旦', '2027-01-01 至 2028-06-01'])(
  'names the line that is no day: %s',
  (line) => {
    expect(daysOfLines(`2027-01-01\n${line}`)).toEqual({ wrong: line });
  },
);
