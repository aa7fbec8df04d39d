import { draftingTurns } from '../../../domain/drafting/drafting-tasks';
import type { Viewer } from '../../../domain/permissions';
import { foldDrafting, listDraftingsOf } from '../../../store/draftings';
import type { DraftingDoc } from '../../../store/models/drafting';
import type { DraftingList, DraftingRow } from '../../contract/drafting';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { readDraft } from './drafting-facts';

async function rowOf(
  deps: Pick<WebDeps, 'connection'>,
  { _id: campaign, entries }: DraftingDoc,
  { person, office }: Viewer,
): Promise<DraftingRow[]> {
  const { saved, hash } = await readDraft(deps, campaign);
  if (saved.status !== 'draft') return [];
  const turns = draftingTurns(foldDrafting(entries), hash);
  const own = turns.find((turn) => turn.person === person && turn.office === office);
  const { title, sponsor } = saved;
  const since = entries.at(-1)?.by.at ?? 0;
  return own ? [{ campaign, title, sponsor, task: own.task, since }] : [];
}

/** Drafts that wait for somebody in the office they act for, the longest first. */
export async function draftingsWaitingFor(
  deps: Pick<WebDeps, 'connection'>,
  viewer: Viewer,
): Promise<DraftingList> {
  const docs = await listDraftingsOf(deps.connection, viewer.person);
  const found = await Promise.all(docs.map((doc) => rowOf(deps, doc, viewer)));
  const rows = found.flat().sort((a, b) => a.since - b.since);
  const units = rows.map(({ sponsor }) => sponsor);
  return { rows, names: await namesFor(deps.connection, { units }) };
}
