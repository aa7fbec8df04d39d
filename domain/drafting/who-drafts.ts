import type { Person, PostRole } from '../person';
import type { DraftingSeat } from './drafting';
import type { DraftingFacts } from './decide-drafting';

/** The issuing body, the department that drafts for it, and all that is part of the body. */
export interface DraftingPlace {
  issuer: string;
  sponsor: string;
  /** Departments and institutions of the issuing body. */
  parts: readonly string[];
}

const CHECKERS: readonly PostRole[] = [
  'registryClerk',
  'handler',
  'departmentHead',
  'leaderInCharge',
];
/** The first of these that anybody holds, so that a small office is no dead end. */
const HEADS: readonly PostRole[] = ['departmentHead', 'leaderInCharge', 'handler'];
const SIGNERS: readonly PostRole[] = ['leaderInCharge', 'departmentHead'];

type Staff = readonly Pick<Person, 'id' | 'posts' | 'disabled'>[];

function holders(staff: Staff, office: string, roles: readonly PostRole[]): DraftingSeat[] {
  return staff
    .filter(({ posts, disabled }) => {
      const isHeld = posts.some((post) => post.office === office && roles.includes(post.role));
      return isHeld && !disabled;
    })
    .map(({ id: person }) => ({ person, office }));
}

function firstHeld(staff: Staff, office: string, roles: readonly PostRole[]): DraftingSeat[] {
  return (
    roles.map((role) => holders(staff, office, [role])).find((found) => found.length > 0) ?? []
  );
}

/**
 * Who may be asked about a draft: to check it, the body and the department that drafts; to
 * countersign, the heads of its departments; to sign it off, a leader of the body itself.
 */
export function whoDrafts(
  staff: Staff,
  { issuer, sponsor, parts }: DraftingPlace,
): Pick<DraftingFacts, 'checkers' | 'countersigners' | 'signers'> {
  const own = [...new Set([sponsor, issuer])];
  const body = [...new Set([issuer, ...parts])];
  return {
    checkers: own.flatMap((office) => holders(staff, office, CHECKERS)),
    countersigners: body.flatMap((office) => firstHeld(staff, office, HEADS)),
    signers: firstHeld(staff, issuer, SIGNERS),
  };
}
