import {
  experiencesIn,
  outcomesIn,
  quotasIn,
} from '../../../../web/server/documents/told-in-forms';

const quota = (name: string, given: number, used: number) => ({
  ...{ name, measure: '个', quota: given, used },
});

test('quotas are added up by name, over the units that told of them', () => {
  const forms = [
    { unit: 'a', body: { quotas: [quota('先锋号', 4, 4), quota('奖状', 2, 1)] } },
    { unit: 'b', body: { quotas: [quota('先锋号', 6, 3), 'x', { used: 3 }] } },
    { unit: 'c', body: { quotas: '无' } },
  ];
  expect(quotasIn(forms)).toEqual([
    { name: '先锋号', measure: '个', quota: 10, used: 7, units: 2 },
    { name: '奖状', measure: '个', quota: 2, used: 1, units: 1 },
  ]);
});

test('of reports only that experience counts which may be published', () => {
  const told = (mayPublish: boolean) => ({ title: '题', text: '文', mayPublish });
  expect(
    experiencesIn([
      { _id: 'a-1', unit: 'a', body: { experience: told(true) } },
      { _id: 'b-1', unit: 'b', body: { experience: told(false) } },
      { _id: 'c-1', unit: 'c', body: { experience: ' 总结里的做法 ' } },
      { _id: 'd-1', unit: 'd', body: { experience: '  ' } },
    ]),
  ).toEqual([
    { submission: 'a-1', unit: 'a', title: '题', text: '文' },
    { submission: 'c-1', unit: 'c', title: '', text: '总结里的做法' },
  ]);
});

test('an item that became standing work is done, an unfinished one is not', () => {
  const rows = (outcome: string) => ({ itemOutcomes: [{ item: 3, outcome }] });
  const forms = ['done', 'standing', 'unfinished'].map((one) => ({ unit: one, body: rows(one) }));
  expect(outcomesIn(forms).get(3)).toEqual({ done: 2, told: 3 });
});
