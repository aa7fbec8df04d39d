import fc from 'fast-check';
import { ISSUANCE_ACTS, type IssuanceAct } from '../../domain/command';
import {
  canActForUnit,
  canAdminister,
  canDraft,
  canEnterFor,
  canInspect,
  canReview,
  canSeeTask,
  canSteer,
  directoryPaths,
  directoryScope,
  isWithin,
  PARTICIPANT_ACTS,
  type ParticipantAct,
  peopleScope,
  reachOfTask,
  type ReviewFacts,
  SYSTEM_SCOPE,
  type TaskFacts,
  taskScope,
  type Viewer,
} from '../../domain/permissions';
import { besidePeers } from '../../domain/peer';
import { POST_ROLES, type Person, type Post, type PostRole } from '../../domain/person';

const PATHS: Record<string, string> = {
  r: '/r/',
  'r-xj': '/r/r-xj/',
  'r-a': '/r/r-a/',
  'r-b': '/r/r-b/',
  'r-a-1': '/r/r-a/r-a-1/',
};
const SIDE = { issuer: 'r', sponsor: 'r-xj' };

function viewer(office: string, ...roles: PostRole[]): Viewer {
  const posts = roles.map((role) => ({ office, role }));
  return { person: 'p', office, officePath: PATHS[office] ?? '', roles, posts };
}

const actsOf = <Act>(acts: readonly Act[], may: (act: Act) => boolean) => acts.filter(may);

const CLERKS_ACTS: ParticipantAct[] = ['acknowledge', 'markRead', 'returnNotice', 'handInSealed'];

describe('acts of a participant', () => {
  test.each<[PostRole, readonly ParticipantAct[]]>([
    ['registryClerk', CLERKS_ACTS],
    ['handler', PARTICIPANT_ACTS],
    ['departmentHead', PARTICIPANT_ACTS],
    ['leaderInCharge', PARTICIPANT_ACTS],
    ['supervisor', ['markRead']],
    ['administrator', ['markRead']],
  ])('%s of the unit', (role, allowed) => {
    const may = (office: string) =>
      actsOf(PARTICIPANT_ACTS, (act) => canActForUnit(viewer(office, role), act, 'r-a'));
    expect(may('r-a')).toEqual(allowed);
    expect([...may('r'), ...may('r-xj'), ...may('r-b'), ...may('r-a-1')]).toEqual([]);
  });
});

/** What leaves under a leader's name is let go by a leader. */
const SIGNING: readonly IssuanceAct[] = ['signCircular', 'discardCircular'];

describe('what a department beside the sponsor hands in', () => {
  const facts = {
    ...{ ...SIDE, unit: 'r-jj', submittedBy: null, entered: null, handling: 'review' as const },
    unitClass: 'department' as const,
  };

  test('goes to the issuing office and its leader in charge, not to the sponsor', () => {
    expect(canReview(viewer('r', 'handler'), facts)).toBe(true);
    expect(canReview(viewer('r', 'leaderInCharge'), { ...facts, handling: 'approve' })).toBe(true);
    for (const role of ['handler', 'departmentHead', 'leaderInCharge'] as const) {
      expect(canReview(viewer('r-xj', role), facts)).toBe(false);
      expect(canReview(viewer('r-xj', role), { ...facts, unitClass: 'institution' })).toBe(true);
    }
    expect(canReview(viewer('r-jj', 'departmentHead'), facts)).toBe(false);
  });

  test('is kept from the sponsor’s people on every route, save those who are the issuer’s too', () => {
    const person = (id: string, ...offices: string[]): Person => ({
      ...{ id, name: id, account: id, disabled: false },
      posts: offices.map((office) => ({ office, role: 'handler' as const })),
    });
    const people = [person('a', 'r-xj'), person('b', 'r-xj', 'r'), person('c', 'r')];
    expect(besidePeers(people, SIDE).map(({ id }) => id)).toEqual(['a']);
    expect(besidePeers(people, { issuer: 'r-xj', sponsor: 'r-xj' })).toEqual([]);
  });
});

describe('acts of the issuer', () => {
  test.each<[PostRole, readonly IssuanceAct[]]>([
    ['registryClerk', []],
    ['handler', ISSUANCE_ACTS.filter((act) => !SIGNING.includes(act))],
    ['departmentHead', ISSUANCE_ACTS],
    ['leaderInCharge', ISSUANCE_ACTS],
    ['supervisor', ['urge', 'confirmRungs', 'holdRungs']],
    ['administrator', []],
  ])('%s of issuer or sponsor', (role, allowed) => {
    const may = (office: string) =>
      actsOf(ISSUANCE_ACTS, (act) => canSteer(viewer(office, role), act, SIDE));
    expect(may('r')).toEqual(allowed);
    expect(may('r-xj')).toEqual(allowed);
    expect([...may('r-a'), ...may('r-a-1')]).toEqual([]);
  });

  test('the first-named lead closes its item and does nothing else', () => {
    const facts = { ...SIDE, firstLead: 'r-a' };
    const may = (one: Viewer) => actsOf(ISSUANCE_ACTS, (act) => canSteer(one, act, facts));
    expect(may(viewer('r-a', 'handler'))).toEqual(['closeItem']);
    expect(may(viewer('r-a', 'registryClerk'))).toEqual([]);
    expect(may(viewer('r-b', 'handler'))).toEqual([]);
  });

  test('a draft is written by those who will issue or run it', () => {
    const may = (office: string, role: PostRole) => canDraft(viewer(office, role), SIDE);
    expect([may('r', 'handler'), may('r-xj', 'handler')]).toEqual([true, true]);
    expect([may('r-a', 'handler'), may('r-xj', 'supervisor')]).toEqual([false, false]);
  });

  test('a unit is inspected by those who chase, and by nobody who works for it', () => {
    const may = (one: Viewer, unit = 'r-a') => canInspect(one, SIDE, unit);
    expect(may(viewer('r-xj', 'supervisor'))).toBe(true);
    expect(may(viewer('r', 'leaderInCharge'))).toBe(true);
    expect(may(viewer('r-xj', 'registryClerk'))).toBe(false);
    expect(may(viewer('r-b', 'handler'))).toBe(false);
    expect(may(viewer('r-xj', 'handler'), 'r-xj')).toBe(false);
    const posts = [...viewer('r-xj', 'handler').posts, { office: 'r-a', role: 'handler' as const }];
    expect(may({ ...viewer('r-xj', 'handler'), posts })).toBe(false);
  });

  test('what was telephoned is entered by the issuing side', () => {
    const may = (office: string, role: PostRole) => canEnterFor(viewer(office, role), SIDE);
    expect([may('r-xj', 'registryClerk'), may('r', 'supervisor')]).toEqual([true, true]);
    expect([may('r-a', 'handler'), may('r-xj', 'administrator')]).toEqual([false, false]);
  });
});

describe('a review', () => {
  const facts = (change: Partial<ReviewFacts> = {}): ReviewFacts => ({
    ...SIDE,
    unit: 'r-a',
    submittedBy: { person: 'q', office: 'r-a' },
    entered: null,
    handling: 'review',
    ...change,
  });

  test.each<[string, Viewer, Partial<ReviewFacts>, boolean]>([
    ['by a handler of the sponsor', viewer('r-xj', 'handler'), {}, true],
    ['by a handler of the issuer', viewer('r', 'handler'), {}, true],
    ['by a supervisor', viewer('r-xj', 'supervisor'), {}, false],
    ['by a clerk', viewer('r-xj', 'registryClerk'), {}, false],
    ['by the unit itself', viewer('r-a', 'leaderInCharge'), {}, false],
    ['by a sibling', viewer('r-b', 'leaderInCharge'), {}, false],
    ['an approval by a handler', viewer('r-xj', 'handler'), { handling: 'approve' }, false],
    ['an approval by the leader', viewer('r', 'leaderInCharge'), { handling: 'approve' }, true],
    ["the sponsor's own by the sponsor", viewer('r-xj', 'leaderInCharge'), { unit: 'r-xj' }, false],
    ["the sponsor's own by the issuer", viewer('r', 'handler'), { unit: 'r-xj' }, true],
    ["the sponsor's own by the leader", viewer('r', 'leaderInCharge'), { unit: 'r-xj' }, true],
    [
      'by who wrote it',
      viewer('r-xj', 'handler'),
      { submittedBy: { person: 'p', office: 'r-a' } },
      false,
    ],
    ['by who entered it', viewer('r-xj', 'handler'), { entered: { person: 'p' } }, false],
    [
      'by the other one where it was entered',
      viewer('r-xj', 'handler'),
      { entered: { person: 'q' } },
      true,
    ],
  ])('%s', (...[, who, change, allowed]) => {
    expect(canReview(who, facts(change))).toBe(allowed);
  });

  test('is closed to whoever has a post in the unit as well', () => {
    const both = viewer('r-xj', 'handler');
    const posts: Post[] = [...both.posts, { office: 'r-a', role: 'supervisor' }];
    expect(canReview({ ...both, posts }, facts())).toBe(false);
  });
});

describe('people', () => {
  test.each<[string, PostRole, string, boolean]>([
    ['r', 'administrator', 'r-a-1', true],
    ['r-a', 'administrator', 'r-a', true],
    ['r-a', 'administrator', 'r-a-1', true],
    ['r-a', 'administrator', 'r', false],
    ['r-a', 'administrator', 'r-b', false],
    ['r', 'leaderInCharge', 'r-a', false],
  ])('%s as %s over %s: %s', (...[office, role, unit, allowed]) => {
    expect(canAdminister(viewer(office, role), PATHS[unit] ?? '')).toBe(allowed);
  });

  test('a path that merely begins alike is another subtree', () => {
    expect(isWithin('/r/r-ab/', '/r/r-a/')).toBe(false);
  });
});

describe('scopes', () => {
  const own: TaskFacts = {
    campaign: 'c',
    office: 'r',
    unit: 'r-a',
    items: [
      { item: 1, role: 'lead', first: true },
      { item: 2, role: 'cooperating' },
    ],
  };
  const partner = (...items: number[]): TaskFacts => ({
    ...own,
    unit: 'r-b',
    items: items.map((item) => ({ item, role: 'cooperating' })),
  });

  test('a lead reaches cooperating units on its own items only', () => {
    const scope = taskScope(viewer('r-a', 'handler'), [], [own]);
    expect(reachOfTask(scope, own)).toEqual({ kind: 'whole' });
    expect(reachOfTask(scope, partner(1, 2, 3))).toEqual({ kind: 'items', items: [1] });
    expect(reachOfTask(scope, partner(2))).toEqual({ kind: 'none' });
    expect(reachOfTask(scope, { ...partner(1), campaign: 'd' })).toEqual({ kind: 'none' });
    expect(reachOfTask(scope, { ...partner(1), office: 'r-a' })).toEqual({ kind: 'none' });
  });

  test('whoever runs an issuing reaches all of it', () => {
    const scope = taskScope(viewer('r-xj', 'supervisor'), [{ campaign: 'c', office: 'r' }], []);
    expect(reachOfTask(scope, partner())).toEqual({ kind: 'whole' });
    expect(canSeeTask(scope, { ...partner(), campaign: 'd' })).toBe(false);
  });

  test('a superior that issued nothing reaches nothing', () => {
    const scope = taskScope(viewer('r-a', 'leaderInCharge'), [], []);
    expect(canSeeTask(scope, { ...own, office: 'r-a', unit: 'r-a-1' })).toBe(false);
  });

  test('the system reaches everything', () => {
    expect(reachOfTask(SYSTEM_SCOPE, own)).toEqual({ kind: 'whole' });
    expect(directoryPaths(SYSTEM_SCOPE)).toBeNull();
  });

  test('the directory is the own federation, people are those below', () => {
    expect(directoryPaths(directoryScope(viewer('r-a-1', 'handler')))).toEqual(['/r/']);
    expect(directoryPaths(peopleScope(viewer('r-a', 'administrator')))).toEqual(['/r/r-a/']);
  });

  test('a directory read without a scope of units throws', () => {
    expect(() => directoryPaths(taskScope(viewer('r', 'handler'), [], []))).toThrow(/scope/);
    expect(() => directoryPaths(undefined as never)).toThrow(/scope/);
  });
});

describe('in any tree', () => {
  /** Parents by index: unit n hangs under one of those before it. */
  const tree = fc
    .array(fc.nat(), { minLength: 3, maxLength: 12 })
    .map((picks) => picks.map((pick, i) => (i === 0 ? null : pick % i)));
  const idOf = (index: number) => `u${index}`;
  const pathOf = (parents: (number | null)[], index: number): string => {
    const parent = parents[index];
    const above = parent === null || parent === undefined ? '/' : pathOf(parents, parent);
    return `${above}${idOf(index)}/`;
  };
  const roles = fc.uniqueArray(fc.constantFrom(...POST_ROLES), { minLength: 1 });
  const itemRoles = fc.array(
    fc.record({
      item: fc.integer({ min: 1, max: 4 }),
      role: fc.constantFrom('lead', 'cooperating'),
    }),
    { maxLength: 4 },
  );
  const scene = fc
    .record({ tree, picks: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), roles })
    .map(({ tree: parents, picks, roles: held }) => {
      const [at = 0, issuer = 0, sponsor = 0, unit = 0, other = 0] = picks.map(
        (pick) => pick % parents.length,
      );
      const office = idOf(at);
      const posts = held.map((role) => ({ office, role }));
      const who: Viewer = {
        person: 'p',
        office,
        officePath: pathOf(parents, at),
        roles: held,
        posts,
      };
      return {
        who,
        issuer: idOf(issuer),
        sponsor: idOf(sponsor),
        unit: idOf(unit),
        other: idOf(other),
      };
    });

  test("nobody sees another's task unless they run it or lead on a shared item", () => {
    fc.assert(
      fc.property(scene, itemRoles, itemRoles, ({ who, issuer, sponsor, unit }, mine, theirs) => {
        const ref = { campaign: 'c', office: issuer };
        const runs = who.office === issuer || who.office === sponsor;
        const own: TaskFacts = { ...ref, unit: who.office, items: mine };
        const scope = taskScope(who, runs ? [ref] : [], [own]);
        const shared = theirs.filter(
          ({ item, role }) =>
            role === 'cooperating' && mine.some((one) => one.item === item && one.role === 'lead'),
        );
        const reach = reachOfTask(scope, { ...ref, unit, items: theirs });
        if (unit === who.office || runs) expect(reach.kind).toBe('whole');
        else if (shared.length === 0) expect(reach.kind).toBe('none');
        else expect(reach).toEqual({ kind: 'items', items: shared.map(({ item }) => item) });
      }),
    );
  });

  test('nobody reviews what they or one of their offices handed in', () => {
    const handling = fc.constantFrom('review' as const, 'approve' as const, 'file' as const);
    fc.assert(
      fc.property(scene, handling, fc.nat(3), ({ who, other, ...side }, how, owner) => {
        const facts: ReviewFacts = {
          ...side,
          submittedBy: { person: owner === 0 ? 'p' : 'q', office: side.unit },
          entered: owner === 1 ? { person: 'p' } : null,
          handling: how,
        };
        const posts: Post[] = [...who.posts, { office: other, role: 'handler' }];
        const holder = { ...who, posts };
        const own = owner < 2 || posts.some(({ office }) => office === side.unit);
        if (own) expect(canReview(holder, facts)).toBe(false);
        if (canReview(holder, facts)) expect([side.issuer, side.sponsor]).toContain(holder.office);
      }),
    );
  });

  test('an administrator reaches exactly the own subtree', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (parents, a, b) => {
        const [at, unit] = [a % parents.length, b % parents.length];
        const office = idOf(at);
        const who: Viewer = {
          person: 'p',
          office,
          officePath: pathOf(parents, at),
          roles: ['administrator'],
          posts: [{ office, role: 'administrator' }],
        };
        let above: number | null | undefined = unit;
        while (above !== at && above !== null && above !== undefined) above = parents[above];
        expect(canAdminister(who, pathOf(parents, unit))).toBe(above === at);
      }),
    );
  });
});
