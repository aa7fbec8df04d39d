import type { TimelineRow } from '../../../../../web/contract/journal';
import { chasesOf } from '../../../../../web/client/features/task/chases';

const entry = (at: number, act: string, data: unknown): TimelineRow => ({
  ...{ id: `campaign:c:sf#${at}`, stream: 'campaign:c:sf', seq: at, at, act },
  by: { person: 'p', office: 'sf' },
  data,
});
const fired = (at: number, duty: string, action: string) =>
  entry(at, 'rung.fired', { rows: [{ unit: 'sf-east', duty, action }] });
const urged = (at: number, duty: string | null, text: string) =>
  entry(at, 'unit.urged', { units: ['sf-east'], duty, text });

test('reminders, chasing and urging of a duty are told in the order of time', () => {
  const timeline = [
    urged(3, 'plan', '请抓紧'),
    fired(1, 'plan', 'remind'),
    fired(2, 'report', 'chase'),
    fired(4, 'plan', 'chase'),
  ];
  expect(chasesOf(timeline, 'plan')).toEqual([
    { at: 1, action: 'remind', text: '' },
    { at: 3, action: null, text: '请抓紧' },
    { at: 4, action: 'chase', text: '' },
  ]);
});

test('urging about the whole notice counts for every duty', () => {
  const timeline = [urged(1, null, '各单位抓紧')];
  expect(chasesOf(timeline, 'plan').map(({ text }) => text)).toEqual(['各单位抓紧']);
});

test('to be marked as overdue asks nobody for anything', () => {
  expect(chasesOf([fired(1, 'plan', 'markOverdue')], 'plan')).toEqual([]);
});

test('other entries of the record chase nobody', () => {
  const extended = entry(1, 'due.extended', { row: { duty: 'plan' }, reason: '顺延' });
  expect(chasesOf([extended], 'plan')).toEqual([]);
});
