import { canonicalJson } from '../../../domain/canonical-json';
import type { JournalEntry } from '../../../domain/journal-entry';
import { parseStream } from '../../../domain/stream-name';
import type { JournalPage } from '../../../web/contract/journal';
import { SPONSOR } from '../campaign';
import type { Caller } from '../caller';
import type { Chance } from '../chance';
import type { Fault } from './fault';
import type { WrittenDown } from './read-found';
import type { ToldAct } from './told-acts';

/** Acts that are asked for once more in the end. */
const ASKED_AGAIN = 60;

const HANDLER = { account: `${SPONSOR}.handler`, office: SPONSOR };

async function shownBy(caller: Caller, stream: string): Promise<JournalPage['rows']> {
  const parsed = parseStream(stream);
  if (!parsed) return [];
  const { campaign, office } = parsed.ref;
  const of = parsed.kind === 'unit' ? `&unit=${parsed.ref.unit}` : '';
  const rows: JournalPage['rows'] = [];
  for (let after: number | null = 0; after !== null;) {
    const path: string = `/api/campaigns/${campaign}/${office}/journal?limit=500&after=${after}${of}`;
    const { body, status } = await caller.get(HANDLER, path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const page = body as JournalPage;
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

function isShownAsWritten(rows: JournalPage['rows'], entries: JournalEntry[]): boolean {
  const told = (one: { seq: number; act: string; by: object }) =>
    canonicalJson({ seq: one.seq, act: one.act, by: one.by });
  return rows.every((row, i) => {
    const entry = entries[i];
    return entry !== undefined && told(row) === told(entry);
  });
}

/** Whoever asks, and the record as it lies there by then: a clock may write while it is compared. */
interface Asking {
  caller: Caller;
  chance: Chance;
  read: () => Promise<WrittenDown>;
}

/** Everything written is shown, nothing but what is written, and an answer of old is given again. */
export async function checkApi(
  { caller, chance, read }: Asking,
  written: WrittenDown,
  acts: Map<string, ToldAct>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const shown = new Map<string, JournalPage['rows']>();
  for (const stream of written.streams.keys()) shown.set(stream, await shownBy(caller, stream));
  const { streams } = await read();
  for (const [stream, rows] of shown) {
    const isWhole = rows.length >= (written.streams.get(stream)?.length ?? 0);
    if (isWhole && isShownAsWritten(rows, streams.get(stream) ?? [])) continue;
    faults.push({ kind: 'record', told: `the API shows ${stream} otherwise than it is written` });
  }
  const done = [...acts.values()].filter(({ answers }) => answers.length > 0);
  for (let i = 0; i < Math.min(ASKED_AGAIN, done.length); i += 1) {
    const { request, answers } = chance.pick(done);
    const { body, status } = await caller.attempt(request);
    const again = status === 200 ? (body as { answer: unknown }).answer : body;
    if (canonicalJson(again) === canonicalJson(answers[0])) continue;
    faults.push({ kind: 'lost', told: `answered otherwise when asked again: ${request.key}` });
  }
  return faults;
}
