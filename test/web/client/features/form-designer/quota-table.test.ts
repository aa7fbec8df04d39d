import i18next from 'i18next';
import { fromSchema } from '../../../../../domain/form-design/from-schema';
import { NO_REST, type FormTree } from '../../../../../domain/form-design/form-tree';
import { designFaults } from '../../../../../domain/form-design/design-faults';
import { toSchema } from '../../../../../domain/form-design/to-schema';
import { quotaTable } from '../../../../../web/client/features/form-designer/quota-table';
import formDesigner from '../../../../../web/client/i18n/zh-CN/form-designer.json';

async function treeWithQuotas(): Promise<FormTree> {
  const words = i18next.createInstance();
  await words.init({ lng: 'zh-CN', resources: { 'zh-CN': { formDesigner } } });
  const table = { ...quotaTable(words.getFixedT('zh-CN', 'formDesigner')), key: 'table1' };
  const group = { fields: [table], rules: [], alsoRequired: [] };
  return { title: '名额分配', hint: '', group, rest: NO_REST };
}

it('takes its units from the directory, counts its places, and can be published as it is', async () => {
  const { schema, ui } = toSchema(await treeWithQuotas());
  const columns = schema.properties?.['table1']?.items?.properties;
  expect(columns).toMatchObject({
    unit1: { title: '单位', 'x-pick': 'unit' },
    number1: { title: '名额', 'x-unit': '名' },
  });
  expect(designFaults(schema, ui)).toEqual([]);
});

it('is read back as it was written', async () => {
  const tree = await treeWithQuotas();
  expect(fromSchema(toSchema(tree))).toEqual(tree);
});
