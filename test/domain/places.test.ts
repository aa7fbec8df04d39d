import { placesOf, type PlaceFacts } from '../../domain/places';
import type { PostRole } from '../../domain/person';

function shown(roles: PostRole[], facts: Partial<PlaceFacts> = {}): string {
  const none = { runs: false, issues: false, hasItems: false, leads: false };
  return placesOf({ roles, ...none, ...facts }).join(' ');
}

const OWN = 'todo toRead done inbox';
const ALWAYS = 'organisation settings';

test('a unit that only receives sees what it owes and nothing of the issuing side', () => {
  expect(shown(['handler'])).toBe(`${OWN} approvals ${ALWAYS}`);
  expect(shown(['registryClerk'])).toBe(`${OWN} approvals ${ALWAYS}`);
});

test('a unit with a part in items sees its items', () => {
  expect(shown(['handler'], { hasItems: true })).toBe(`${OWN} items approvals ${ALWAYS}`);
});

test('a department that leads an item finds what it is asked to judge', () => {
  const leads = { hasItems: true, leads: true };
  expect(shown(['departmentHead'], leads)).toBe(`${OWN} items reviews ${ALWAYS}`);
  expect(shown(['registryClerk'], leads)).toBe(`${OWN} items approvals ${ALWAYS}`);
});

test('an office that may issue but has nothing running begins at 发文', () => {
  expect(shown(['handler'], { issues: true })).toBe(`${OWN} campaigns approvals forms ${ALWAYS}`);
});

test.each<[PostRole, string]>([
  ['handler', 'campaigns reviews board forms'],
  ['departmentHead', 'campaigns reviews board forms'],
  ['leaderInCharge', 'campaigns reviews board forms'],
  ['supervisor', 'approvals board'],
  ['registryClerk', 'approvals board'],
])('on the issuing side a %s sees %s', (role, places) => {
  expect(shown([role], { issues: true, runs: true })).toBe(`${OWN} ${places} ${ALWAYS}`);
});

test('whoever only keeps people and posts is not shown the work', () => {
  const facts = { issues: true, runs: true, hasItems: true };
  expect(shown(['administrator'], facts)).toBe(ALWAYS);
  expect(shown(['administrator', 'supervisor'], facts)).toBe(
    `${OWN} items approvals board ${ALWAYS}`,
  );
});
