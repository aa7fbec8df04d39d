import type { FormBody } from '../../../domain/form';
import type { DraftView } from '../../contract/submissions';
import { draftPath, type DraftRef } from './get-draft';
import { ask } from './http';

/** Browsers let a request of this size outlive its page. */
const MOST_OUTLIVING_BYTES = 60_000;

interface SavedDraft {
  body: FormBody;
  words: string;
  formVersion: string;
  /** What the writer last saw. */
  revision: number;
}

/** Keeps a draft, also while the page is being left. @throws RefusedError revisionOutdated */
export async function saveDraft(ref: DraftRef, draft: SavedDraft): Promise<DraftView> {
  const bytes = new TextEncoder().encode(JSON.stringify(draft)).length;
  const { body } = await ask<DraftView>(draftPath(ref), {
    method: 'PUT',
    body: draft,
    outlivesPage: bytes < MOST_OUTLIVING_BYTES,
  });
  return body;
}
