import type { Connection } from 'mongoose';
import { UNISSUED } from '../domain/issuance';
import {
  campaignStream,
  innerStream,
  issuanceId,
  parseStream,
  unitStream,
  type IssuanceRef,
} from '../domain/stream-name';
import type { UnitEvent } from '../domain/unit-event';
import { approvalMessages } from './approval-messages';
import { factRows, inForceIn } from './fact-rows';
import { advanceIssuance, foldInner, foldUnit } from './fold-stream';
import { innerRow } from './inner-handlings';
import { issuanceDoc } from './issuance-doc';
import { issuanceRows } from './issuance-rows';
import type { JournalEntry } from '../domain/journal-entry';
import { listEntries } from './journal';
import { scanStreams } from './journal-scan';
import { circularModel } from './models/circular';
import { dutyModel } from './models/duty';
import { factModel, type FactDoc } from './models/fact';
import { innerHandlingModel, type InnerHandlingDoc } from './models/inner-handling';
import { issuanceModel } from './models/issuance';
import { outboxMessageModel, type OutboxMessageDoc } from './models/outbox-message';
import { unitTaskModel } from './models/unit-task';
import { replaceRows, type Replaced } from './replace-rows';
import { RowsInMemory } from './rows-in-memory';
import { dutySeqs } from './unit-rows';

/** What making the rows of an issuing anew came to. */
export interface Rebuilt extends Replaced {
  entries: number;
}

interface MadeAnew {
  rows: RowsInMemory;
  facts: FactDoc[];
  issuance: ReturnType<typeof issuanceDoc>;
  /** Last entry of the issuer's stream that was read. */
  seq: number;
  entries: number;
}

async function makeAnew(connection: Connection, ref: IssuanceRef): Promise<MadeAnew> {
  const rows = new RowsInMemory();
  const facts: FactDoc[] = [];
  const own = await listEntries(connection, campaignStream(ref));
  let issuance = UNISSUED;
  for (const entry of own) {
    issuance = advanceIssuance(issuance, entry);
    for (const change of issuanceRows(ref, entry, issuance)) rows.apply(change);
  }
  let entries = own.length;
  const prefix = unitStream({ ...ref, unit: '' });
  for await (const { stream, entries: units } of scanStreams(connection, prefix)) {
    const parsed = parseStream(stream);
    if (parsed?.kind !== 'unit') continue;
    const task = foldUnit(units);
    const seq = units.at(-1)?.seq ?? 0;
    const duties = dutySeqs(units as JournalEntry<UnitEvent['act'], UnitEvent['data']>[]);
    rows.showUnit(parsed.ref, { task, seq, duties });
    const messages = units.flatMap((entry) => approvalMessages(parsed.ref, entry));
    rows.apply({ kind: 'tell', messages });
    facts.push(...(await factRows(connection, parsed.ref, inForceIn(units))));
    entries += units.length;
  }
  const seq = own.at(-1)?.seq ?? 0;
  return { rows, facts, issuance: issuanceDoc(ref, { issuance, seq }), seq, entries };
}

/** What goes on inside each participant, from its own stream. */
async function innerRows(
  connection: Connection,
  ref: IssuanceRef,
): Promise<{ rows: InnerHandlingDoc[]; entries: number }> {
  const rows: InnerHandlingDoc[] = [];
  let entries = 0;
  for await (const scanned of scanStreams(connection, innerStream({ ...ref, unit: '' }))) {
    const parsed = parseStream(scanned.stream);
    if (parsed?.kind !== 'inner') continue;
    const seq = scanned.entries.at(-1)?.seq ?? 0;
    rows.push(innerRow(parsed.ref, foldInner(scanned.entries), seq));
    entries += scanned.entries.length;
  }
  return { rows, entries };
}

/** Messages of the issuer's stream and of the units' streams; their ids begin with the stream's. */
async function replaceMessages(
  connection: Connection,
  ref: IssuanceRef,
  messages: OutboxMessageDoc[],
): Promise<Replaced[]> {
  const replaced: Replaced[] = [];
  for (const prefix of [`${campaignStream(ref)}#`, unitStream({ ...ref, unit: '' })]) {
    const rows = messages.filter(({ _id }) => _id.startsWith(prefix));
    const within = { from: prefix, to: `${prefix}\uffff` };
    const part = { model: outboxMessageModel, rows, within, revs: [], read: null };
    replaced.push(await replaceRows(connection, part));
  }
  return replaced;
}

/**
 * Makes every row of one issuing anew from the record (R17): what differs is replaced, what is
 * missing inserted, what no entry explains removed. A row that a running worker has written since
 * is left alone.
 */
export async function rebuildRows(connection: Connection, ref: IssuanceRef): Promise<Rebuilt> {
  const { rows, facts, issuance, seq, entries } = await makeAnew(connection, ref);
  const id = issuanceId(ref);
  const within = { from: `${id}:`, to: `${id}:\uffff` };
  const inner = await innerRows(connection, ref);
  const parts = [
    await replaceRows(connection, {
      ...{ model: dutyModel, rows: [...rows.duties.values()], within },
      ...{ revs: ['issuerRev', 'unitRev'], read: { issuerRev: seq } },
    }),
    await replaceRows(connection, {
      ...{ model: unitTaskModel, rows: [...rows.tasks.values()], within },
      ...{ revs: ['issuerRev', 'unitRev'], read: { issuerRev: seq } },
    }),
    await replaceRows(connection, {
      ...{ model: circularModel, rows: [...rows.circulars.values()], within },
      ...{ revs: ['seq'], read: { seq } },
    }),
    await replaceRows(connection, {
      ...{ model: factModel, rows: facts, within },
      ...{ revs: ['seq'], read: null },
    }),
    await replaceRows(connection, {
      ...{ model: innerHandlingModel, rows: inner.rows, within },
      ...{ revs: ['seq'], read: null },
    }),
    ...(await replaceMessages(connection, ref, [...rows.messages.values()])),
    await replaceRows(connection, {
      ...{ model: issuanceModel, rows: issuance ? [issuance] : [] },
      within: { from: id, to: `${id}\u0000` },
      ...{ revs: ['seq'], read: null },
    }),
  ];
  const sum = (field: keyof Replaced): number => parts.reduce((all, one) => all + one[field], 0);
  return {
    entries: entries + inner.entries,
    ...{ rows: sum('rows'), inserted: sum('inserted') },
    ...{ mended: sum('mended'), removed: sum('removed') },
  };
}
