import { nextInLine } from '../../../domain/approval/next-in-line';
import type { Person, Post } from '../../../domain/person';

function person(id: string, ...posts: [office: string, role: Post['role']][]): Person {
  return {
    ...{ id, name: id, account: id, disabled: false },
    posts: posts.map(([office, role]) => ({ office, role })),
  };
}

const PEOPLE = [
  person('clerk', ['dept', 'handler']),
  person('head', ['dept', 'departmentHead'], ['dept', 'handler']),
  person('chief', ['dept', 'leaderInCharge']),
  person('above', ['office', 'leaderInCharge']),
  { ...person('gone', ['dept', 'departmentHead']), disabled: true },
];

function next(
  asked: string,
  over: { people?: Person[]; superior?: string | null; barred?: string[] } = {},
) {
  const line = { people: PEOPLE, superior: 'office', barred: [], ...over };
  return nextInLine({ person: asked, office: 'dept' }, line).map((one) => one.person);
}

test.each([
  ['clerk', ['head']],
  ['head', ['chief']],
  ['chief', ['above']],
])('above %s comes %j', (asked, people) => {
  expect(next(asked)).toEqual(people);
});

it('steps over whoever may not decide on it, and over what is vacant', () => {
  expect(next('clerk', { barred: ['head'] })).toEqual(['chief']);
  expect(next('head', { people: PEOPLE.filter(({ id }) => id !== 'chief') })).toEqual(['above']);
});

it('finds nobody above the top', () => {
  expect(next('chief', { superior: null })).toEqual([]);
});
