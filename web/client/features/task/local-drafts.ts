import type { DraftRef } from '../../api/get-draft';
import type { LocallyKept } from './draft';

/** Whose text it is: nobody else who signs in on this machine is shown it. */
export interface Writer {
  person: string;
  office: string;
}

function placeOf({ person, office }: Writer, ref: DraftRef): string {
  return ['luoshi.draft', person, office, ref.campaign, ref.office, ref.unit, ref.duty].join(' ');
}

/** What this browser keeps for a writer and a form; null: nothing, or nothing readable. */
export function locallyKept(writer: Writer, ref: DraftRef): LocallyKept | null {
  try {
    const text = localStorage.getItem(placeOf(writer, ref));
    return text === null ? null : (JSON.parse(text) as LocallyKept);
  } catch {
    return null;
  }
}

/** Keeps it; false where the browser refuses to keep anything. */
export function keepLocally(writer: Writer, ref: DraftRef, kept: LocallyKept): boolean {
  const place = placeOf(writer, ref);
  try {
    if (kept.copy === null && kept.aside.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
