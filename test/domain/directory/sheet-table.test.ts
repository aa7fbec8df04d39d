import {
  headerCount,
  PEOPLE_HEADERS,
  readTable,
  UNIT_HEADERS,
} from '../../../domain/directory/sheet-table';

const HEAD = ['单位', '上级', '层级', '类别', '别名'];

test('headers are found below a title, by other words, in any order, with stray characters', () => {
  const text = [
    ['某某省工会组织机构表'],
    [' 上级 单位', '单位名称＊', '备注', '级 别：', '简称', '类型'],
    ['甲', '乙', '不读', '县级', '丙、丁', '县区总工会'],
    ['', '', '', '', '', ''],
    ['甲', '戊', '', '', '', ''],
  ];
  const { rows, faults } = readTable('units', text, UNIT_HEADERS);
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    {
      row: 3,
      cells: { name: '乙', parent: '甲', tier: '县级', unitClass: '县区总工会', aliases: '丙、丁' },
    },
    { row: 5, cells: { name: '戊', parent: '甲', tier: '', unitClass: '', aliases: '' } },
  ]);
});

test('a missing column is named at the row of the headers', () => {
  const { rows, faults } = readTable('units', [['表'], HEAD.slice(0, 3), ['甲']], UNIT_HEADERS);
  expect(rows).toEqual([]);
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, '类别', 'headerMissing'],
    [2, '别名', 'headerMissing'],
  ]);
});

test('a table of people is told from one of units by its headers', () => {
  const people = [['姓名', '账号', '单位', '岗位']];
  expect(headerCount(people, PEOPLE_HEADERS)).toBe(4);
  expect(headerCount(people, UNIT_HEADERS)).toBe(0);
  expect(headerCount([HEAD], UNIT_HEADERS)).toBe(5);
  expect(headerCount([['日期', '金额']], PEOPLE_HEADERS)).toBe(0);
});
