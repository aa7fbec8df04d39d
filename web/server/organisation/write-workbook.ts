import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { indexDirectory } from '../../../domain/directory-index';
import { classWords, roleWords, tierWords } from '../../../domain/directory/directory-words';
import { wordsFor } from '../../../domain/directory/name-finder';
import { PEOPLE_HEADERS, UNIT_HEADERS } from '../../../domain/directory/sheet-table';
import type { Person } from '../../../domain/person';
import type { Directory, Unit } from '../../../domain/unit';

/** Somebody in a table; `mail` is masked, empty for nobody's. */
export interface ListedPerson extends Person {
  mail: string;
}

type Row = readonly string[];

const UNIT_WIDTHS = [36, 36, 12, 22, 36];
const PEOPLE_WIDTHS = [18, 24, 36, 30, 26];

function headed(headers: Record<string, readonly [string, ...string[]]>, rows: readonly Row[]) {
  const head = Object.values(headers).map(([value]) => ({
    ...{ value, fontWeight: 'bold', backgroundColor: '#eeeeee' },
  }));
  const cells = rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })));
  return [head, ...cells] as SheetData;
}

function unitRow({ name, parent, tier, unitClass, aliases }: Unit, directory: Directory): Row {
  const above = indexDirectory(directory).byId.get(parent ?? '');
  const words = [tierWords.wordOf(tier), classWords.wordOf(unitClass), aliases.join('、')];
  return [name, above ? wordsFor(above, directory) : '', ...words];
}

function personRows({ name, account, posts, mail }: ListedPerson, directory: Directory): Row[] {
  const offices = [...new Set(posts.map(({ office }) => office))];
  return offices.flatMap((office) => {
    const unit = indexDirectory(directory).byId.get(office);
    const roles = posts.filter((post) => post.office === office).map(({ role }) => role);
    const words = roles.map((role) => roleWords.wordOf(role)).join('、');
    return unit ? [[name, account, wordsFor(unit, directory), words, mail]] : [];
  });
}

const NOTES: readonly Row[] = [
  ['“单位”表：一行一个单位或部室。上级填已有单位或本表中单位的名称；同名的写成“上级名称/名称”。'],
  ['“人员”表：一行是一个人在一个单位的岗位；几个岗位用顿号隔开，在几个单位任职就写几行。'],
  ['已有单位的层级、类别、别名留空，表示不改；表中没有的单位和人员不变，不会删除。'],
  ['单位改名、调整上级，以及停用人员，请在页面上办理。'],
  [`层级：${tierWords.all.join('、')}`],
  [`类别：${classWords.all.join('、')}`],
  [`岗位：${roleWords.all.join('、')}`],
  ['账号：小写字母、数字、点、下划线和短横线，2 至 64 个字符；新账号的初始密码在导入后显示一次。'],
  ['邮箱：导出时只显示一部分；留空或照原样导入表示不改，填写新的地址表示替换。'],
  ['有一行不合要求，整个文件都不导入；改好后可以重新上传，已导入过的行不会重复。'],
];

/** A workbook in the form that the import reads: units, people, and how to fill them in. */
export async function writeWorkbook({
  units,
  people,
  directory,
}: {
  units: readonly Unit[];
  people: readonly ListedPerson[];
  directory: Directory;
}): Promise<Buffer> {
  const columns = (widths: readonly number[]) => widths.map((width) => ({ width }));
  const sheets = [
    {
      sheet: '单位',
      columns: columns(UNIT_WIDTHS),
      stickyRowsCount: 1,
      data: headed(
        UNIT_HEADERS,
        units.map((unit) => unitRow(unit, directory)),
      ),
    },
    {
      sheet: '人员',
      columns: columns(PEOPLE_WIDTHS),
      stickyRowsCount: 1,
      data: headed(
        PEOPLE_HEADERS,
        people.flatMap((person) => personRows(person, directory)),
      ),
    },
    { sheet: '说明', columns: columns([120]), data: NOTES.map((row) => [...row]) },
  ];
  return writeExcelFile(sheets).toBuffer();
}
