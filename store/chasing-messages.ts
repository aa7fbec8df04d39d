import { addresseeOf } from '../domain/addressee-of';
import { chasingOffice } from '../domain/chaser';
import type { CircularDraft } from '../domain/circular';
import type { JournalEntry } from '../domain/journal-entry';
import type { IssuanceEventData, RungRow } from '../domain/issuance-event';
import type { AskRow } from '../domain/rung-ask';
import type { IssuanceRef } from '../domain/stream-name';
import type { OutboxMessageDoc } from './models/outbox-message';

/** Offices on the issuing side, by audience; the others are told at the unit itself. */
export interface IssuingSide {
  ref: IssuanceRef;
  sponsor: string;
}

interface Told extends Pick<OutboxMessageDoc, 'to' | 'audience' | 'also'> {
  line: OutboxMessageDoc['lines'][number];
}

function digest(
  entry: JournalEntry,
  { ref }: IssuingSide,
  { told, kind = '' }: { told: Told[]; kind?: string },
): OutboxMessageDoc[] {
  const messages = new Map<string, OutboxMessageDoc>();
  for (const { to, audience, also = [], line } of told) {
    const _id = `${entry._id}:${to}:${[audience, ...also].join('+')}${kind}`;
    const message = messages.get(_id);
    if (message) message.lines.push(line);
    else {
      const { at, act } = entry;
      const whom = also.length > 0 ? { audience, also } : { audience };
      messages.set(_id, { _id, ...ref, to, ...whom, at, act, lines: [line] });
    }
  }
  return [...messages.values()];
}

function chaserOf(chasedBy: RungRow['chasedBy'], { sponsor, ref }: IssuingSide): string {
  return chasingOffice(chasedBy, { sponsor, issuer: ref.office });
}

/** People of one office read one message: the liaison's copy and the head's are the same. */
function toldBy(row: RungRow, side: IssuingSide): Told[] {
  const { unit, duty, action, audiences, dueAt, channel } = row;
  const quiet = channel === 'product' ? { channel } : {};
  const line = { unit, duty, action, dueAt, text: '', ...quiet };
  const offices = { unit, sponsor: chaserOf(row.chasedBy, side), issuer: side.ref.office };
  const told = new Map<string, Told>();
  for (const audience of audiences) {
    const to = addresseeOf(audience, offices);
    const known = told.get(to);
    if (known) known.also = [...(known.also ?? []), audience];
    else told.set(to, { to, audience, line });
  }
  return [...told.values()];
}

/** One message an office for all the rungs of one entry: a digest, never a storm (design §3). */
export function rungMessages(
  entry: JournalEntry,
  rows: RungRow[],
  side: IssuingSide,
): OutboxMessageDoc[] {
  return digest(entry, side, { told: rows.flatMap((row) => toldBy(row, side)) });
}

/** Asks the people who chase to confirm or to hold back what is about to go to leaders. */
export function askMessages(
  entry: JournalEntry,
  asks: AskRow[],
  side: IssuingSide,
): OutboxMessageDoc[] {
  const told = asks
    .filter(({ rungs }) => rungs.length > 0)
    .map(({ unit, duty, dueAt, chasedBy }) => ({
      to: chaserOf(chasedBy, side),
      audience: 'sponsor' as const,
      line: { unit, duty, action: 'confirm', dueAt, text: '' },
    }));
  return digest(entry, side, { told, kind: ':confirm' });
}

/** What a supplementary notice tells each unit it concerns. */
export function amendmentMessages(
  entry: JournalEntry,
  { rows, number, text }: IssuanceEventData['amendment.applied'],
  ref: IssuanceRef,
): OutboxMessageDoc[] {
  const told = rows.map(({ unit }) => ({
    to: unit,
    audience: 'liaison' as const,
    line: { unit, duty: null, action: 'amend', dueAt: null, text: `${number} ${text}` },
  }));
  return digest(entry, { ref, sponsor: ref.office }, { told });
}

/** What an urging by hand tells the units. */
export function urgeMessages(
  entry: JournalEntry,
  { units, duty, text }: IssuanceEventData['unit.urged'],
  side: IssuingSide,
): OutboxMessageDoc[] {
  const told = units.map((unit) => ({
    to: unit,
    audience: 'liaison' as const,
    line: { unit, duty, action: 'urge', dueAt: null, text },
  }));
  return digest(entry, side, { told });
}

/** Asks the sponsor's leader to look at a circular and to sign it. */
export function signatureMessages(
  entry: JournalEntry,
  { no: circular, title: text }: Pick<CircularDraft, 'no' | 'title'>,
  side: IssuingSide,
): OutboxMessageDoc[] {
  const { sponsor } = side;
  const line = { unit: sponsor, duty: null, action: 'signCircular', dueAt: null, text, circular };
  const told = [{ to: sponsor, audience: 'sponsor' as const, line }];
  return digest(entry, side, { told, kind: ':sign' });
}

/** Delivers a circular that was signed. */
export function circularMessages(
  entry: JournalEntry,
  { no: circular, title: text, to, readers }: IssuanceEventData['circular.sent'],
  side: IssuingSide,
): OutboxMessageDoc[] {
  const lineFor = (unit: string) => ({
    ...{ unit, duty: null, action: 'circular', dueAt: null, text, circular },
  });
  const leader = readers.includes('issuerLeader') ? [side.ref.office] : [];
  const told = [
    ...to.map((unit) => ({ to: unit, audience: 'liaison' as const, line: lineFor(unit) })),
    ...leader.map((unit) => ({ to: unit, audience: 'issuerLeader' as const, line: lineFor(unit) })),
  ];
  return digest(entry, side, { told });
}
