import { planSamples } from '../../../../../forms/plan/samples';
import { planSchema } from '../../../../../forms/plan/schema';
import { planUi } from '../../../../../forms/plan/ui';
import { progressSamples } from '../../../../../forms/progress/samples';
import { progressSchema } from '../../../../../forms/progress/schema';
import { progressUi } from '../../../../../forms/progress/ui';
import type { FormBody } from '../../../../../domain/form';
import { formDifferences } from '../../../../../web/client/ui/form/form-differences';

const plan = { schema: planSchema, ui: planUi };
const before: FormBody = planSamples.valid.typical;

function placesOf(after: FormBody): string[] {
  return formDifferences(plan, before, after).map(({ place }) =>
    place.map((step) => ('row' in step ? String(step.row) : step.title)).join('/'),
  );
}

test('the same content differs nowhere, whatever the order of its fields', () => {
  const turned = Object.fromEntries(Object.entries(before).reverse());
  expect(placesOf(turned)).toEqual([]);
});

test('a field left empty is the same as a field that is not there', () => {
  const { goals: _, ...without } = before;
  expect(
    formDifferences(plan, without, { ...without, goals: '', venues: before['venues'] ?? [] }),
  ).toEqual([]);
});

test('fields come in the order of the form, each with both values', () => {
  const after = { ...before, title: '新的方案', goals: '十月底前全部覆盖。' };
  const found = formDifferences(plan, before, after);
  expect(found.map(({ before: old, after: now }) => [old, now])).toEqual([
    [before['title'], '新的方案'],
    [before['goals'], '十月底前全部覆盖。'],
  ]);
});

test('of a table only the row that changed is told, by its place and its field', () => {
  const [first, second, third] = before['measures'] as FormBody[];
  const after = { ...before, measures: [first!, { ...second!, responsible: '办公室' }, third!] };
  expect(placesOf(after)).toEqual(['工作举措/2/责任部门']);
});

test('a row put in before others changes none of them', () => {
  const rows = before['measures'] as FormBody[];
  const added = { adaptation: 'own', title: '新增一项', responsible: '办公室' };
  const found = formDifferences(plan, before, { ...before, measures: [added, ...rows] });
  expect(found.map(({ before: old, after: now }) => [old, now])).toEqual([[undefined, added]]);
});

test('a row taken out keeps the number it had', () => {
  const rows = before['measures'] as FormBody[];
  const found = formDifferences(plan, before, { ...before, measures: [rows[0]!, rows[2]!] });
  expect(found).toMatchObject([{ place: [{}, { row: 2 }], before: rows[1], after: undefined }]);
});

test('fields of branches and files are compared too', () => {
  const old: FormBody = progressSamples.valid.typical;
  const after = { ...old, kind: 'contest', proof: [] };
  const found = formDifferences({ schema: progressSchema, ui: progressUi }, old, after);
  expect(found.map(({ schema }) => schema.title)).toEqual(['活动类型', '佐证材料']);
});
