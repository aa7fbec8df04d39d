import type { CampaignFile, WorkItem } from '../../../../../domain/campaign-file';
import { sameJson } from '../../../../../domain/same-json';
import type { Change } from '../../../../../domain/amendment/change';
import { withNewRung, withRung } from '../ladder-order';

/** A change that is written out, not merely chosen. */
export type WrittenChange = Exclude<Change, { kind: 'moveDue' }>;

const ITEM_FIELDS = [
  ...(['title', 'text', 'window', 'leads', 'cooperating'] as const),
  ...(['partners', 'quotas', 'subActivities'] as const),
] satisfies readonly (keyof WorkItem)[];

function itemAt({ items }: CampaignFile, no: number): WorkItem | undefined {
  return items.find((one) => one.no === no);
}

/** What was changed of an item that there is; null where nothing was. */
export function itemChange(
  before: CampaignFile,
  after: CampaignFile,
  no: number,
): WrittenChange | null {
  const [was, is] = [itemAt(before, no), itemAt(after, no)];
  if (!was || !is) return null;
  const fields = ITEM_FIELDS.filter((field) => !sameJson(was[field] as never, is[field] as never));
  if (fields.length === 0) return null;
  const set = Object.fromEntries(fields.map((field) => [field, is[field]]));
  return { kind: 'changeItem', no, ...set };
}

/** An item that was not there before; null until it has a title. */
export function newItemChange(after: CampaignFile, no: number): WrittenChange | null {
  const item = itemAt(after, no);
  return item && item.title.trim() !== '' ? { kind: 'addItem', item: { ...item } } : null;
}

/** Who looks at what is handed in for a step, where it is another route or none; null where it is not. */
export function routeChange(
  before: CampaignFile,
  after: CampaignFile,
  step: string,
): WrittenChange | null {
  const routeIn = ({ steps }: CampaignFile) => steps.find(({ id }) => id === step)?.route ?? null;
  const [was, is] = [routeIn(before), routeIn(after)];
  return sameJson(was as never, is as never) ? null : { kind: 'changeRoute', step, route: is };
}

/** What was changed of a rung, at the place where its time puts it; null where nothing was. */
export function rungChange(
  before: CampaignFile,
  after: CampaignFile,
  at: number,
): WrittenChange | null {
  const [was, is] = [before.ladder[at], after.ladder[at]];
  if (!was || !is || sameJson({ ...was } as never, { ...is } as never)) return null;
  const placed = withRung(before.ladder, at, is);
  const to = placed.ladder[placed.at];
  return to ? { kind: 'changeRung', no: was.no, to: { ...to } } : null;
}

/** A rung that was not there before, at the place where its time puts it. */
export function newRungChange(before: CampaignFile, after: CampaignFile): WrittenChange | null {
  const added = after.ladder[before.ladder.length];
  if (!added) return null;
  const placed = withNewRung(before.ladder, added);
  const rung = placed.ladder[placed.at];
  return rung ? { kind: 'addRung', rung: { ...rung } } : null;
}
