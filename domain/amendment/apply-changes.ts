import type { CampaignFile, UnitRef } from '../campaign-file';
import { knownDutyKeys, namesDuty } from '../duty-selection';
import { stepVersion } from '../form-pins';
import { isRefusal, refuse, type Refusal } from '../refusal';
import { resolveRef } from '../resolve-units';
import { sameJson } from '../same-json';
import { isSoundInstant } from '../validate-windows';
import type { Applied, ChangeContext } from './applied';
import type { Change } from './change';
import { addedRung, changedRung, droppedRung } from './change-ladder';
import { mergeChanges } from './merge-changes';
import { movedUnit } from './move-unit';
import type { Terms } from './terms';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

function movedDue(
  terms: Terms,
  { duty, to }: Of<'moveDue'>,
  { now }: ChangeContext,
): Applied | Refusal {
  if (!namesDuty(knownDutyKeys(terms.file), duty)) return refuse('dutyUnknown', { duty });
  if (to !== null && !isSoundInstant(to)) return refuse('dateOutOfRange');
  if (to !== null && to <= now) return refuse('dueInPast');
  const { moved } = terms;
  const at = moved.findIndex((one) => one.duty === duty);
  if (to === null && at < 0) return refuse('amendmentEmpty');
  const before = at < 0 ? null : (moved[at]?.to ?? null);
  // A later word outdoes an earlier one, so what came after the restored date is said again.
  const after = at < 0 ? [] : moved.slice(at + 1);
  const opposite: Change[] = [
    { kind: 'moveDue', duty, to: before },
    ...after.map((one) => ({ kind: 'moveDue' as const, ...one })),
  ];
  const others = moved.filter((one) => one.duty !== duty);
  return { terms: { ...terms, moved: to === null ? others : [...others, { duty, to }] }, opposite };
}

function withRecipients(terms: Terms, recipients: UnitRef[]): Terms {
  const { notice } = terms.file;
  return { ...terms, file: { ...terms.file, notice: { ...notice, recipients } } };
}

function names(file: CampaignFile, unit: string, { directory }: ChangeContext) {
  return (ref: UnitRef): boolean =>
    resolveRef(ref, directory, file.notice.issuer).units.some(({ id }) => id === unit);
}

function addedRecipient(
  terms: Terms,
  { unit }: Of<'addRecipient'>,
  context: ChangeContext,
): Applied | Refusal {
  const { file } = terms;
  if (!context.directory.some(({ id }) => id === unit)) return refuse('unitUnknown', { unit });
  if (unit === file.notice.issuer) return refuse('unitUnknown', { unit });
  const { recipients } = file.notice;
  if (recipients.some(names(file, unit, context))) return refuse('recipientAlready', { unit });
  const isLetIn = (ref: UnitRef): boolean => names(file, unit, context)({ ...ref, except: [] });
  const letIn = recipients.map((ref): UnitRef => {
    if (!('unitClass' in ref) || !isLetIn(ref)) return ref;
    const except = (ref.except ?? []).filter((word) => !names(file, unit, context)({ unit: word }));
    return { unitClass: ref.unitClass, ...(except.length > 0 ? { except } : {}) };
  });
  const known = letIn.some(names(file, unit, context));
  const next = known ? letIn : [...recipients, { unit }];
  return { terms: withRecipients(terms, next), opposite: [{ kind: 'dropRecipient', unit }] };
}

function droppedRecipient(
  terms: Terms,
  { unit }: Of<'dropRecipient'>,
  context: ChangeContext,
): Applied | Refusal {
  const { file } = terms;
  const isNamed = names(file, unit, context);
  const { recipients } = file.notice;
  if (!recipients.some(isNamed)) return refuse('participantUnknown', { unit });
  const left = recipients.flatMap((ref): UnitRef[] => {
    if (!isNamed(ref)) return [ref];
    return 'unitClass' in ref ? [{ ...ref, except: [...(ref.except ?? []), unit] }] : [];
  });
  if (left.length === 0) return refuse('recipientLast', { unit });
  return { terms: withRecipients(terms, left), opposite: [{ kind: 'addRecipient', unit }] };
}

function withItems(terms: Terms, items: CampaignFile['items']): Terms {
  const sorted = [...items].sort((a, b) => a.no - b.no);
  return { ...terms, file: { ...terms.file, items: sorted } };
}

function changedItem(terms: Terms, change: Of<'changeItem'>): Applied | Refusal {
  const { no, kind: _kind, ...set } = change;
  const item = terms.file.items.find((one) => one.no === no);
  if (!item) return refuse('itemUnknown', { item: no });
  const { no: _no, schedule: _schedule, ...before } = item;
  const restored = Object.fromEntries(
    Object.entries(before).filter(([field]) => Object.hasOwn(set, field)),
  );
  const items = terms.file.items.map((one) => (one.no === no ? { ...one, ...set } : one));
  return { terms: withItems(terms, items), opposite: [{ kind: 'changeItem', no, ...restored }] };
}

function itemPut(
  terms: Terms,
  { kind, no }: Of<'suspendItem'> | Of<'resumeItem'>,
): Applied | Refusal {
  if (!terms.file.items.some((one) => one.no === no)) return refuse('itemUnknown', { item: no });
  const state = terms.items[no] ?? 'underway';
  const [from, to] =
    kind === 'suspendItem'
      ? (['underway', 'suspended'] as const)
      : (['suspended', 'underway'] as const);
  if (state !== from) return refuse('itemAlreadyInState', { item: no, state });
  const back = kind === 'suspendItem' ? 'resumeItem' : 'suspendItem';
  return {
    terms: { ...terms, items: { ...terms.items, [no]: to } },
    opposite: [{ kind: back, no }],
  };
}

function changedRoute(terms: Terms, { step: id, route }: Of<'changeRoute'>): Applied | Refusal {
  const { file } = terms;
  const step = file.steps.find((one) => one.id === id);
  if (!step) return refuse('dutyUnknown', { duty: id });
  const { route: before = null, ...rest } = step;
  if (sameJson(before as never, route as never)) return refuse('amendmentEmpty');
  const changed = route === null ? rest : { ...rest, route };
  const steps = file.steps.map((one) => (one === step ? changed : one));
  return {
    terms: { ...terms, file: { ...file, steps } },
    opposite: [{ kind: 'changeRoute', step: id, route: before }],
  };
}

function swappedForm(
  terms: Terms,
  { step: id, version, scope }: Of<'swapForm'>,
): Applied | Refusal {
  const { file, pins } = terms;
  const step = file.steps.find((one) => one.id === id && one.kind !== 'receipt');
  if (!step) return refuse('dutyUnknown', { duty: id });
  const before = stepVersion(pins, { step: id, form: step.form });
  if (!before) return refuse('formUnknown', { form: step.form });
  if (before.version === version && before.scope === scope) return refuse('amendmentEmpty');
  const versions = { ...pins.versions, [id]: { version, scope } };
  return {
    terms: { ...terms, pins: { ...pins, versions } },
    opposite: [{ kind: 'swapForm', step: id, ...before }],
  };
}

function mergedUnit(
  terms: Terms,
  merger: Of<'mergeUnit'>,
  context: ChangeContext,
): Applied | Refusal {
  const changes = mergeChanges(terms, merger, context);
  if (isRefusal(changes)) return changes;
  const done = applyChanges(terms, changes, context);
  if (isRefusal(done)) return done;
  const merged = { ...terms.merged, [merger.unit]: merger.into };
  return { terms: { ...done.terms, merged }, opposite: done.opposite };
}

function applied(terms: Terms, change: Change, context: ChangeContext): Applied | Refusal {
  const { file } = terms;
  switch (change.kind) {
    case 'moveDue':
      return movedDue(terms, change, context);
    case 'addRecipient':
      return addedRecipient(terms, change, context);
    case 'dropRecipient':
      return droppedRecipient(terms, change, context);
    case 'addItem': {
      const { no } = change.item;
      if (file.items.some((one) => one.no === no)) return refuse('itemTaken', { item: no });
      const opposite: Change[] = [{ kind: 'dropItem', no }];
      return { terms: withItems(terms, [...file.items, change.item]), opposite };
    }
    case 'dropItem': {
      const item = file.items.find(({ no }) => no === change.no);
      if (!item) return refuse('itemUnknown', { item: change.no });
      const left = file.items.filter((one) => one !== item);
      return { terms: withItems(terms, left), opposite: [{ kind: 'addItem', item }] };
    }
    case 'changeItem':
      return changedItem(terms, change);
    case 'suspendItem':
    case 'resumeItem':
      return itemPut(terms, change);
    case 'addRung':
      return addedRung(terms, change);
    case 'changeRung':
      return changedRung(terms, change);
    case 'dropRung':
      return droppedRung(terms, change);
    case 'changeRoute':
      return changedRoute(terms, change);
    case 'mergeUnit':
      return mergedUnit(terms, change, context);
    case 'swapForm':
      return swappedForm(terms, change);
    case 'moveUnit':
      return movedUnit(terms, change, context);
  }
}

/**
 * The terms after a supplementary notice and the changes that take it back, or why one of the
 * changes cannot be made. In order: a later change sees what an earlier one did.
 */
export function applyChanges(
  terms: Terms,
  changes: readonly Change[],
  context: ChangeContext,
): Applied | Refusal {
  if (changes.length === 0) return refuse('amendmentEmpty');
  let known: Applied = { terms, opposite: [] };
  for (const change of changes) {
    const next = applied(known.terms, change, context);
    if (isRefusal(next)) return next;
    known = { terms: next.terms, opposite: [...next.opposite, ...known.opposite] };
  }
  return known;
}
