import { decideDrafting } from '../../../domain/drafting/decide-drafting';
import type { DraftingAsked } from '../../../domain/drafting/drafting-event';
import { canDraft, type Viewer } from '../../../domain/permissions';
import { isRefusal, refuse } from '../../../domain/refusal';
import { addDraftingEntry, findDrafting, foldDrafting } from '../../../store/draftings';
import type { DraftingEntry } from '../../../store/models/drafting';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { draftingFactsOf, type KeptDraft, readDraft } from './drafting-facts';
import { requestHash } from './request-hash';
import { sideOf } from './unit-act-permissions';

/** One act on a draft before issue. */
export interface DraftingCommand {
  viewer: Viewer;
  campaign: string;
  asked: DraftingAsked;
  key: string;
  at: number;
}

/** True where this command has been done. @throws RefusalError keyReused if the key was another's */
function isDone(
  entries: readonly DraftingEntry[],
  { key, request, by }: Pick<DraftingEntry, 'key' | 'request' | 'by'>,
): boolean {
  const earlier = entries.find((entry) => entry.key === key);
  if (!earlier) return false;
  const isSame =
    earlier.request === request &&
    earlier.by.person === by.person &&
    earlier.by.office === by.office;
  if (isSame) return true;
  throw new RefusalError(refuse('keyReused', { key }));
}

function requireDraft({ saved }: KeptDraft, { viewer, campaign, asked }: DraftingCommand): void {
  if (saved.status !== 'draft') {
    throw new RefusalError(refuse('campaignAlreadyIssued', { campaign }));
  }
  if (asked.act === 'send' && !canDraft(viewer, sideOf(saved))) {
    throw new RefusalError(refuse('notPermitted', { campaign }));
  }
}

/**
 * Does one act, once for its command id: decided upon the entries as they stand, added only if nobody
 * added another meanwhile, else decided again.
 */
export async function actOnDrafting(deps: WebDeps, command: DraftingCommand): Promise<void> {
  const { connection } = deps;
  const { viewer, campaign, asked, key, at } = command;
  const { person, office } = viewer;
  const request = requestHash({ act: asked.act, ref: { campaign }, payload: asked.payload });
  for (;;) {
    const before = await findDrafting(connection, campaign);
    const entries = before?.entries ?? [];
    const by = { person, office, at: Math.max(at, entries.at(-1)?.by.at ?? 0) };
    if (isDone(entries, { key, request, by })) return;
    const draft = await readDraft(deps, campaign);
    requireDraft(draft, command);
    const { facts } = await draftingFactsOf(deps, draft);
    const event = decideDrafting(
      foldDrafting(entries),
      { ...asked, by: { person, office } },
      facts,
    );
    if (isRefusal(event)) throw new RefusalError(event);
    const entry = { key, request, by, event };
    if (await addDraftingEntry(connection, campaign, { entry, before })) return;
  }
}
