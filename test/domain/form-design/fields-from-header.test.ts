import { fieldsFromHeader } from '../../../domain/form-design/fields-from-header';

const told = (text: string) => fieldsFromHeader(text).map(({ title, kind }) => [title, kind]);

it('makes a field of every column, of the kind its words tell', () => {
  expect(
    told('序号\t单位名称\t参加人数（人）\t开展日期\t联系电话\t经费（万元）\t场次(场)\t备注\n'),
  ).toEqual([
    ['单位名称', 'line'],
    ['参加人数（人）', 'number'],
    ['开展日期', 'date'],
    ['联系电话', 'phone'],
    ['经费（万元）', 'number'],
    ['场次(场)', 'number'],
    ['备注', 'paragraph'],
  ]);
});

it('takes a head copied twice once, and nothing from blanks', () => {
  expect(told(' 名称 \t名称\t\t \n')).toEqual([['名称', 'line']]);
});
