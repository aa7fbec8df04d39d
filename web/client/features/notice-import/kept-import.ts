import type { Answers } from '../../../../domain/notice-draft/question';
import type { NoticeTextBody } from '../../../contract/notice-texts';

/** A notice that is being made a draft of: its paper, its text, and what has been answered. */
export interface KeptImport {
  original: File;
  read: NoticeTextBody;
  /** Id the draft will have. */
  id: string;
  answers: Answers;
}

/** Whose work it is: nobody else who signs in on this machine is shown it. */
export interface Importer {
  person: string;
  office: string;
}

const DATABASE = 'luoshi.notice-import';
const STORE = 'imports';

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not kept'));
  });
}

async function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

async function withStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await opened();
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const placeOf = ({ person, office }: Importer): string => `${person} ${office}`;

/** What this browser keeps of somebody's import; null: nothing, or nothing readable. */
export async function keptImport(importer: Importer): Promise<KeptImport | null> {
  try {
    const kept = await withStore<unknown>('readonly', (store) => store.get(placeOf(importer)));
    return (kept as KeptImport | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Keeps it, or with null forgets it; false where the browser refuses to keep anything. */
export async function keepImport(importer: Importer, kept: KeptImport | null): Promise<boolean> {
  const place = placeOf(importer);
  try {
    if (kept === null) await withStore('readwrite', (store) => store.delete(place));
    else await withStore('readwrite', (store) => store.put(kept, place));
    return true;
  } catch {
    return false;
  }
}
