import { clipOf, clippedField, namedApart } from '../../../domain/form-design/field-clip';
import { FIELD_KINDS } from '../../../domain/form-design/field-kinds';
import { NO_FIELDS, type FieldNode } from '../../../domain/form-design/form-tree';
import { newField } from '../../../domain/form-design/new-field';

const CHOICES = ['甲', '乙'];
const node = (kind: FieldNode['kind'], title = '名称'): FieldNode => ({
  ...newField(kind, { title, choices: CHOICES }),
  key: `${kind}1`,
});

describe('a field on the clipboard', () => {
  it.each(FIELD_KINDS.filter((kind) => kind !== 'foreign'))('is pasted whole: %s', (kind) => {
    const copied = { ...node(kind), required: kind !== 'section' && kind !== 'instruction' };
    expect(clippedField(clipOf(copied))).toEqual(copied);
  });

  it('brings its fields, rules and foreign keywords along', () => {
    const inner = [node('yesNo', '有无'), node('line', '说明')];
    const table: FieldNode = {
      ...node('table'),
      group: {
        fields: inner,
        rules: [
          {
            when: { field: 'yesNo1', is: 'oneOf', values: [true] },
            show: ['line1'],
            require: [],
          },
        ],
        alsoRequired: [],
      },
      rest: { schema: { 'x-other': { a: [1] } }, ui: { 'ui:help': '帮助' } },
    };
    expect(clippedField(clipOf(table))).toEqual(table);
  });

  it.each(['', '文字', '{}', '[]', '{"type":"object","properties":{}}', '{"type":"object"'])(
    'is nothing but a field: %j',
    (text) => {
      expect(clippedField(text)).toBeNull();
    },
  );

  it('takes a name of its own where its name is taken', () => {
    const copyOf = (title: string) => `${title}（副本）`;
    const group = { ...NO_FIELDS, fields: [node('line', '甲'), node('date', '甲（副本）')] };
    expect(namedApart(node('line', '甲'), group, copyOf).title).toBe('甲（副本）（副本）');
    expect(namedApart(node('line', '乙'), group, copyOf).title).toBe('乙');
  });
});
