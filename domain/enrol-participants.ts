import type { CampaignFile, UnitRef } from './campaign-file';
import { unitPath } from './directory-index';
import { dutyPlans, type EnrolContext } from './duty-plans';
import type { ItemRole, Participant, ParticipantRole } from './participant';
import { placedUnit } from './placement';
import { resolveRef } from './resolve-units';
import type { Directory, Unit } from './unit';

/** A unit with its part in the notice, before anything is said of what it owes. */
export interface Part {
  unit: Unit;
  addressed: boolean;
  items: ItemRole[];
}

function resolveAll(refs: readonly UnitRef[], file: CampaignFile, directory: Directory): Unit[] {
  const issuer = file.notice.issuer;
  const units = refs.flatMap((ref) => resolveRef(ref, directory, issuer).units);
  const once = new Map(units.map((unit) => [unit.id, unit]));
  once.delete(issuer);
  return [...once.values()];
}

function partOf(parts: Map<string, Part>, unit: Unit): Part {
  const known = parts.get(unit.id);
  if (known) return known;
  const part: Part = { unit, addressed: false, items: [] };
  parts.set(unit.id, part);
  return part;
}

/** Recipients, leads and cooperating units, each once, in order of id; never the issuer. */
export function collectParts(file: CampaignFile, directory: Directory): Part[] {
  const parts = new Map<string, Part>();
  for (const unit of resolveAll(file.notice.recipients, file, directory)) {
    partOf(parts, unit).addressed = true;
  }
  for (const item of file.items) {
    const leads = resolveAll(item.leads, file, directory);
    const leading = new Set(leads.map(({ id }) => id));
    leads.forEach((unit, i) => {
      const first = i === 0 ? { first: true } : {};
      partOf(parts, unit).items.push({ item: item.no, role: 'lead', ...first });
    });
    for (const unit of resolveAll(item.cooperating, file, directory)) {
      // A lead that is also inside a cooperating class owes once, as lead (design §2).
      if (leading.has(unit.id)) continue;
      partOf(parts, unit).items.push({ item: item.no, role: 'cooperating' });
    }
  }
  return [...parts.values()]
    .map((part) => ({ ...part, unit: placedUnit(file, part.unit) }))
    .sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
}

/** Why a unit takes part. */
export function rolesOf({ addressed, items }: Part): ParticipantRole[] {
  const roles: ParticipantRole[] = [addressed ? 'addressed' : 'assigned'];
  if (items.some(({ role }) => role === 'lead')) roles.push('lead');
  if (items.some(({ role }) => role === 'cooperating')) roles.push('cooperating');
  return roles;
}

/**
 * Everyone who takes part, once each and in order of id: recipients, leads and cooperating
 * units, never the issuer itself, with what each owes by the matrix. Of the leads of an item
 * the first named that takes part is the first-named lead.
 * @param file a campaign that has passed validation; names that resolve to nothing are left out
 */
export function enrolParticipants(
  file: CampaignFile,
  directory: Directory,
  context: EnrolContext,
): Participant[] {
  return collectParts(file, directory).map((part) => ({
    unit: part.unit.id,
    name: part.unit.name,
    unitClass: part.unit.unitClass,
    path: unitPath(part.unit, directory),
    roles: rolesOf(part),
    items: [...part.items].sort((a, b) => a.item - b.item),
    duties: dutyPlans(
      file,
      { row: part.addressed ? part.unit.unitClass : 'assigned', items: part.items },
      context,
    ),
  }));
}

/**
 * One unit that was not named by the notice, enrolled in place of another (wrongly addressed):
 * it is addressed, has no part in the items, and owes what its class owes.
 */
export function enrolInstead(
  file: CampaignFile,
  unit: Unit,
  context: EnrolContext & { path: string },
): Participant {
  return {
    unit: unit.id,
    name: unit.name,
    unitClass: unit.unitClass,
    path: context.path,
    roles: ['addressed'],
    items: [],
    duties: dutyPlans(file, { row: unit.unitClass, items: [] }, context),
  };
}
