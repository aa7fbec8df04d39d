import type { Connection } from 'mongoose';
import { CHASED_STATES } from '../domain/duty-state';
import type { InnerHandling } from '../domain/inner/inner';
import type { Holders, InnerFacts } from '../domain/inner/inner-facts';
import { SYSTEM_SCOPE } from '../domain/permissions';
import { POST_ROLES } from '../domain/person';
import type { Unit, UnitClass } from '../domain/unit';
import { findInnerSettings } from './inner-settings';
import type { DutyDoc } from './models/duty';
import { submissionModel } from './models/submission';
import { listPeopleOfOffices, type StoredPerson } from './people';
import { findUnit, listUnits } from './units';

function holdersIn(people: readonly StoredPerson[], office: string | null): Holders {
  const held = POST_ROLES.map((role) => {
    const has = ({ posts }: StoredPerson) =>
      posts.some((post) => post.office === office && post.role === role);
    return [role, people.filter(has).map(({ id }) => id)] as const;
  });
  return Object.fromEntries(held.filter(([, ids]) => ids.length > 0));
}

/** Digests of what was handed in last, by duty. */
async function sentDigests(
  connection: Connection,
  duties: readonly Pick<DutyDoc, 'duty' | 'submission'>[],
): Promise<InnerFacts['sent']> {
  const handed = duties.flatMap(({ submission }) => (submission === null ? [] : [submission]));
  if (handed.length === 0) return {};
  const docs = await submissionModel(connection)
    .find({ _id: { $in: handed } }, { bodyHash: 1 })
    .lean<{ _id: string; bodyHash: string }[]>()
    .exec();
  const digests = new Map(docs.map(({ _id, bodyHash }) => [_id, bodyHash]));
  return Object.fromEntries(
    duties.flatMap(({ duty, submission }) => {
      const digest = submission === null ? undefined : digests.get(submission);
      return digest === undefined ? [] : [[duty, digest] as const];
    }),
  );
}

/** What lies directly under an office and is part of it. */
const PARTS = ['department', 'institution'] as const satisfies readonly UnitClass[];

function isPart({ unitClass }: Pick<Unit, 'unitClass'>): boolean {
  return PARTS.some((part) => part === unitClass);
}

/** Units inside which an office has its part: itself, and the unit it is a department of. */
export async function unitsAround(connection: Connection, office: string): Promise<string[]> {
  const found = await findUnit(connection, office);
  return found && found.parent !== null && isPart(found) ? [office, found.parent] : [office];
}

/** People and places of one unit, which are the same for all of its notices. */
export type InnerOffice = Omit<InnerFacts, 'open' | 'sent' | 'department'> & {
  departmentOf: (lead: string | null) => Holders;
};

/** Reads who is in office in a unit and below it, and how it handles notices inside. */
export async function readInnerOffice(connection: Connection, unit: string): Promise<InnerOffice> {
  const [{ isOn, standIns, secretaries }, below] = await Promise.all([
    findInnerSettings(connection, unit),
    listUnits(connection, SYSTEM_SCOPE, { parent: unit }),
  ]);
  const departments = below.filter(isPart);
  const units = [unit, ...departments.map(({ id }) => id)];
  const people = (await listPeopleOfOffices(connection, units)).filter(({ disabled }) => !disabled);
  return {
    ...{ isOn, standIns, secretaries, units },
    holders: holdersIn(people, unit),
    insiders: people.map(({ id }) => id),
    departmentOf: (lead) => (lead === unit ? {} : holdersIn(people, lead)),
  };
}

/** What the rules must know of one notice, besides the office. */
export async function innerFactsOf(
  connection: Connection,
  { departmentOf, ...office }: InnerOffice,
  about: { duties: readonly DutyDoc[]; state: InnerHandling },
): Promise<InnerFacts> {
  const owed = about.duties.filter(({ released }) => !released);
  const open = owed.filter(({ state }) => CHASED_STATES.some((chased) => chased === state));
  return {
    ...office,
    department: departmentOf(about.state.sheet.lead),
    open: open.filter(({ kind }) => kind !== 'receipt').map(({ duty }) => duty),
    sent: await sentDigests(connection, owed),
  };
}

/** Reads what an act inside a unit must know, now. */
export async function readInnerFacts(
  connection: Connection,
  about: { unit: string; duties: readonly DutyDoc[]; state: InnerHandling },
): Promise<InnerFacts> {
  return innerFactsOf(connection, await readInnerOffice(connection, about.unit), about);
}
