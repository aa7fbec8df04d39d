import type { FormBody } from '../../../../../domain/form';
import { withoutNulls } from '../../../../../web/client/ui/form/without-nulls';

test('emptied fields are left out, in groups and rows too; everything else stays as it is', () => {
  const body: FormBody = {
    ...{ title: '', count: null, done: false, number: 0 },
    group: { day: null, text: '有' },
    rows: [{ item: 1, reason: null }, {}],
    choices: ['a'],
  };
  expect(withoutNulls(body)).toEqual({
    ...{ title: '', done: false, number: 0 },
    group: { text: '有' },
    rows: [{ item: 1 }, {}],
    choices: ['a'],
  });
});
