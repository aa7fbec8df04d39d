import fc from 'fast-check';
import { decideHandOver, type HandOver } from '../../../domain/directory/hand-over';
import { type Person, type Post, POST_ROLES, type PostRole } from '../../../domain/person';
import { isRefusal } from '../../../domain/refusal';

const post = (office: string, role: PostRole): Post => ({ office, role });
const person = (id: string, posts: Post[], disabled = false): Person => ({
  ...{ id, name: id, account: id, posts, disabled },
});
const LEAVER = person('leaver', [post('a', 'handler'), post('a', 'registryClerk')]);
const NEXT = person('next', [post('b', 'handler')]);

function ask(part: Partial<HandOver>) {
  return decideHandOver({
    ...{ leaver: LEAVER, successors: [NEXT], by: 'admin', isConfirmed: false, approvalsTo: null },
    posts: LEAVER.posts.map((one) => ({ ...one, to: 'next' })),
    offices: [{ office: 'a', name: '甲', open: 3, staff: [LEAVER] }],
    ...part,
  });
}

const refusedFor = (part: Partial<HandOver>) => {
  const decided = ask(part);
  return isRefusal(decided) ? decided.refused : 'done';
};
const nobody = LEAVER.posts.map((one) => ({ ...one, to: null }));

test('the posts go over, the leaver keeps none', () => {
  expect(ask({})).toEqual([
    { person: LEAVER, posts: [] },
    {
      person: NEXT,
      posts: [post('a', 'registryClerk'), post('a', 'handler'), post('b', 'handler')],
    },
  ]);
});

test.each<[string, Partial<HandOver>, string]>([
  ['to oneself', { posts: [{ ...post('a', 'handler'), to: 'leaver' }] }, 'successorSame'],
  ['to nobody known', { successors: [] }, 'successorUnknown'],
  ['to a closed account', { successors: [{ ...NEXT, disabled: true }] }, 'successorDisabled'],
  ['of approvals to oneself', { approvalsTo: 'leaver' }, 'successorSame'],
  ['of approvals to nobody known', { approvalsTo: 'stranger' }, 'successorUnknown'],
  ['of the own account', { by: 'leaver' }, 'ownAdministration'],
  ['of a closed account', { leaver: { ...LEAVER, disabled: true } }, 'leaverWithoutPosts'],
  ['that leaves duties to nobody', { posts: nobody }, 'officeLeftEmpty'],
  [
    'that leaves duties to a clerk alone',
    { posts: [{ ...post('a', 'registryClerk'), to: 'next' }] },
    'officeLeftEmpty',
  ],
])('a hand-over %s is refused', (_, part, refused) => {
  expect(refusedFor(part)).toBe(refused);
});

test.each<[string, Partial<HandOver>]>([
  ['nothing is owed', { offices: [{ office: 'a', name: '甲', open: 0, staff: [LEAVER] }] }],
  [
    'a colleague can act',
    {
      offices: [
        {
          ...{ office: 'a', name: '甲', open: 3 },
          staff: [LEAVER, person('colleague', [post('a', 'departmentHead')])],
        },
      ],
    },
  ],
  ['it is confirmed', { isConfirmed: true }],
])('posts may end where %s', (_, part) => {
  expect(refusedFor({ posts: nobody, ...part })).toBe('done');
});

test('a colleague who cannot sign in does not count', () => {
  const disabled = person('colleague', [post('a', 'handler')], true);
  const offices = [{ office: 'a', name: '甲', open: 3, staff: [LEAVER, disabled] }];
  expect(refusedFor({ posts: nobody, offices })).toBe('officeLeftEmpty');
});

const POST = fc.record({
  office: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom(...POST_ROLES),
});
const POSTS = fc.uniqueArray(POST, { minLength: 1, selector: ({ office, role }) => office + role });

test('no post is lost that somebody takes, and nobody gains one that nobody gave', () => {
  const key = ({ office, role }: Post) => `${office} ${role}`;
  fc.assert(
    fc.property(POSTS, POSTS, fc.array(fc.option(fc.constant('next'))), (held, had, to) => {
      const leaver = person('leaver', held);
      const next = person('next', had);
      const posts = held.map((one, i) => ({ ...one, to: to[i] ?? null }));
      const decided = ask({ leaver, posts, successors: [next], offices: [] });
      if (isRefusal(decided)) throw new Error(decided.refused);
      const given = posts.filter((one) => one.to !== null).map(key);
      const after = decided.find((one) => one.person.id === 'next')?.posts ?? had;
      expect(new Set(after.map(key))).toEqual(new Set([...had.map(key), ...given]));
      expect(after).toHaveLength(new Set(after.map(key)).size);
      expect(decided[0]).toEqual({ person: leaver, posts: [] });
    }),
  );
});
