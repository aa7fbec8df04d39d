import { fieldsFromHeader } from '../../../domain/form-design/fields-from-header';
import {
  type FieldRule,
  type FormTree,
  NO_FIELDS,
  NO_REST,
} from '../../../domain/form-design/form-tree';
import { namedChoices, newField } from '../../../domain/form-design/new-field';
import {
  fieldAt,
  groupAt,
  insertField,
  moveField,
  orderRules,
  removeField,
  replaceField,
} from '../../../domain/form-design/tree-edits';

const empty: FormTree = { title: '表', hint: '', group: NO_FIELDS, rest: NO_REST };
const line = newField('line', { title: '姓名', choices: [] });
const rule = (field: string, ...show: string[]): FieldRule => ({
  when: { field, is: 'filled' },
  show,
  require: [],
});
const keys = (tree: FormTree, path: string[] = []) =>
  groupAt(tree, path)?.fields.map(({ key }) => key);

describe('edits of a form', () => {
  const two = insertField(insertField(empty, [], { node: line, at: 0 }), [], { node: line, at: 0 });

  it('gives every field a key of its own', () => {
    expect(keys(two)).toEqual(['line2', 'line1']);
    expect(keys(moveField(two, [], { from: 0, to: 1 }))).toEqual(['line1', 'line2']);
  });

  it('reaches the rows of a table', () => {
    const table = newField('table', { title: '名单', choices: [] });
    const withTable = insertField(two, [], { node: table, at: 2 });
    const withColumn = insertField(withTable, ['table1'], { node: line, at: 0 });
    expect(keys(withColumn, ['table1'])).toEqual(['line1']);
    const renamed = replaceField(withColumn, ['table1', 'line1'], { ...line, title: '单位' });
    expect(fieldAt(renamed, ['table1', 'line1'])).toMatchObject({ key: 'line1', title: '单位' });
    expect(keys(removeField(renamed, ['table1', 'line1']), ['table1'])).toEqual([]);
  });

  it('takes a field out of the rules that name it', () => {
    const rules = [rule('line1', 'line2'), { ...rule('line2', 'x'), require: ['line1'] }];
    const ruled = { ...two, group: { ...two.group, rules } };
    expect(removeField(ruled, ['line1']).group.rules).toEqual([rule('line2', 'x')]);
    expect(removeField(ruled, ['line2']).group.rules).toEqual([]);
  });

  it('puts a rule before those that read what it shows', () => {
    const [first, second, third] = [rule('a', 'b'), rule('b', 'c'), rule('c', 'd')];
    expect(orderRules([third, second, first])).toEqual([first, second, third]);
    const circle = [rule('a', 'b'), rule('b', 'a')];
    expect(orderRules(circle)).toEqual(circle);
  });
});

describe('choices', () => {
  it('keep their values when their words are put in another order, and share none', () => {
    const known = namedChoices(['甲', '乙']);
    expect(namedChoices(['丙', '乙', '甲'], known)).toEqual([
      { value: 'c3', title: '丙' },
      { value: 'c2', title: '乙' },
      { value: 'c1', title: '甲' },
    ]);
  });
});

describe('fieldsFromHeader', () => {
  it('makes a field of every column, by what its head says', () => {
    const fields = fieldsFromHeader(
      '序号\t单位名称\t 参训人数 \t是否达标\n联系电话\t培训日期\t备注\t',
    );
    expect(fields.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'line 单位名称',
      'number 参训人数',
      'yesNo 是否达标',
      'phone 联系电话',
      'date 培训日期',
      'paragraph 备注',
    ]);
  });
});
