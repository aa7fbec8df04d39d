import type { UnitRef, WorkItem } from '../campaign-file';
import { refuse, type Refusal } from '../refusal';
import { resolveRef } from '../resolve-units';
import type { ChangeContext } from './applied';
import type { Change } from './change';
import type { Terms } from './terms';

/** One unit that goes into another (并入). */
interface Merger {
  unit: string;
  into: string;
}

function namer({ file }: Terms, { directory }: ChangeContext) {
  return (refs: readonly UnitRef[], unit: string): boolean =>
    refs.some((ref) =>
      resolveRef(ref, directory, file.notice.issuer).units.some(({ id }) => id === unit),
    );
}

type Names = ReturnType<typeof namer>;

/** The same list with the one unit in the other's place; named once, where the first of them stood. */
function replaced(refs: readonly UnitRef[], { unit, into }: Merger, names: Names): UnitRef[] {
  const isThere = names(refs, into);
  return refs.flatMap((ref): UnitRef[] => {
    if (!names([ref], unit)) return [ref];
    const instead: UnitRef[] = isThere ? [] : [{ unit: into }];
    if (!('unitClass' in ref)) return instead;
    return [{ ...ref, except: [...(ref.except ?? []), unit] }, ...instead];
  });
}

function itemChanges(item: WorkItem, merger: Merger, names: Names): Change[] {
  const { no, leads, cooperating } = item;
  const isLead = names(leads, merger.unit);
  const isCooperating = names(cooperating, merger.unit);
  if (!isLead && !isCooperating) return [];
  return [
    {
      ...{ kind: 'changeItem', no },
      ...(isLead && { leads: replaced(leads, merger, names) }),
      ...(isCooperating && { cooperating: replaced(cooperating, merger, names) }),
    },
  ];
}

/**
 * The changes that a merger in mid-course comes to: wherever the file names the one unit it names the
 * other. What the first has done stays on its record, what it still owed ends; the other owes what the
 * file asks of whoever stands in that place, once.
 */
export function mergeChanges(
  terms: Terms,
  merger: Merger,
  context: ChangeContext,
): Change[] | Refusal {
  const { unit, into } = merger;
  const { notice, items } = terms.file;
  const isUnit = context.directory.some(({ id }) => id === into);
  if (!isUnit || into === notice.issuer || into === unit) {
    return refuse('unitUnknown', { unit: into });
  }
  const names = namer(terms, context);
  const isAddressed = names(notice.recipients, unit);
  const changes: Change[] = [
    ...(isAddressed && !names(notice.recipients, into)
      ? [{ kind: 'addRecipient' as const, unit: into }]
      : []),
    ...(isAddressed ? [{ kind: 'dropRecipient' as const, unit }] : []),
    ...items.flatMap((item) => itemChanges(item, merger, names)),
  ];
  return changes.length > 0 ? changes : refuse('participantUnknown', { unit });
}
