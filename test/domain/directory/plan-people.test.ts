import { type KnownPerson, planPeople } from '../../../domain/directory/plan-people';
import type { Viewer } from '../../../domain/permissions';
import type { PostRole } from '../../../domain/person';
import { DIRECTORY } from '../../builders/campaign-file';

const VIEWER: Viewer = {
  ...{ person: 'p-me', office: 'sf', officePath: '/sf/', posts: [] },
  roles: ['administrator'],
};
const known = (account: string, roles: PostRole[], part: Partial<KnownPerson> = {}) => ({
  ...{ id: `p-${account}`, name: account, account, disabled: false, isInCharge: true },
  posts: roles.map((role) => ({ office: 'sf-east', role })),
  ...part,
});
const PEOPLE: KnownPerson[] = [
  known('lee', ['handler']),
  known('gone', ['handler'], { disabled: true }),
  known('far', ['handler'], { isInCharge: false }),
  known('me', ['administrator'], { posts: [{ office: 'sf', role: 'administrator' }] }),
];

type Line = [name: string, account: string, unit: string, roles: string, mail?: string];

function plan(lines: Line[]) {
  const rows = lines.map(([name, account, unit, roles, mail = ''], i) => ({
    row: i + 2,
    cells: { name, account, unit, roles, mail },
  }));
  const byAccount = new Map(PEOPLE.map((person) => [person.account, person]));
  return planPeople(rows, { directory: DIRECTORY, known: byAccount, viewer: VIEWER });
}

test('somebody is known by the account, whatever its width and case', () => {
  const { steps, unchanged, faults } = plan([['lee', ' ＬＥＥ ', '东岭市总工会', '承办人']]);
  expect({ steps, unchanged, faults }).toEqual({ steps: [], unchanged: 1, faults: [] });
});

test('posts of the units in the table are as it says, those elsewhere stay', () => {
  const { steps } = plan([
    ['lee', 'lee', '西川市总工会', '督办员、收发员'],
    ['new', 'new.one', '甲县总工会', '负责人'],
  ]);
  expect(steps).toMatchObject([
    {
      before: { account: 'lee' },
      posts: [
        { office: 'sf-east', role: 'handler' },
        { office: 'sf-west', role: 'registryClerk' },
        { office: 'sf-west', role: 'supervisor' },
      ],
    },
    { before: null, posts: [{ office: 'sf-east-a', role: 'departmentHead' }] },
  ]);
});

test('an address is taken as written; an empty or masked cell leaves what is known', () => {
  const { mails, faults } = plan([
    ['lee', 'lee', '东岭市总工会', '承办人', ' lee@example.org '],
    ['new', 'new.one', '甲县总工会', '负责人', 'ne***@example.org'],
    ['two', 'new.two', '甲县总工会', '负责人'],
  ]);
  expect(faults).toEqual([]);
  expect(mails).toEqual([{ account: 'lee', address: 'lee@example.org' }]);
});

test.each<[string, Line[], unknown[]]>([
  [
    'no address at all',
    [['新', 'new.one', '东岭市总工会', '承办人', 'a@b,c@d.org']],
    [[2, 'mailMalformed']],
  ],
  ['a strange account', [['新', 'new one!', '东岭市总工会', '承办人']], [[2, 'accountMalformed']]],
  ['no name', [['', 'new.one', '东岭市总工会', '承办人']], [[2, 'personNameMissing']]],
  ['no unit', [['新', 'new.one', '', '承办人']], [[2, 'unitMissing']]],
  ['an unknown unit', [['新', 'new.one', '东岭', '承办人']], [[2, 'unitUnrecognised']]],
  ['an unknown role', [['新', 'new.one', '东岭市总工会', '承办人、主任']], [[2, 'roleUnknown']]],
  ['no role', [['新', 'new.one', '东岭市总工会', '']], [[2, 'roleUnknown']]],
  [
    'somebody beyond the branch',
    [['far', 'far', '东岭市总工会', '承办人']],
    [[2, 'accountElsewhere']],
  ],
  ['a closed account', [['gone', 'gone', '东岭市总工会', '承办人']], [[2, 'accountDisabled']]],
  [
    'the own post given away',
    [['me', 'me', '示范省总工会', '承办人']],
    [[2, 'ownAdministratorPost']],
  ],
  [
    'one unit twice',
    [
      ['新', 'new.one', '东岭市总工会', '承办人'],
      ['新', 'new.one', '东岭市 总工会', '收发员'],
    ],
    [[3, 'duplicateRow']],
  ],
  [
    'two names',
    [
      ['新', 'new.one', '东岭市总工会', '承办人'],
      ['旧', 'new.one', '西川市总工会', '承办人'],
    ],
    [[3, 'personNameDiffers']],
  ],
])('%s is refused at its row', (_, lines, expected) => {
  expect(plan(lines).faults.map(({ row, code }) => [row, code])).toEqual(expected);
});
