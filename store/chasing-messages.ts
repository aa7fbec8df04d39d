import type { JournalEntry } from '../domain/journal-entry';
import type { IssuanceEventData, RungRow } from '../domain/issuance-event';
import type { Audience } from '../domain/ladder';
import type { AskRow } from '../domain/rung-ask';
import type { IssuanceRef } from '../domain/stream-name';
import type { OutboxMessageDoc } from './models/outbox-message';

/** Offices on the issuing side, by audience; the others are told at the unit itself. */
export interface IssuingSide {
  ref: IssuanceRef;
  sponsor: string;
}

function addressee(audience: Audience, unit: string, { ref, sponsor }: IssuingSide): string {
  switch (audience) {
    case 'liaison':
    case 'unitHead':
      return unit;
    case 'sponsor':
      return sponsor;
    case 'issuerLeader':
      return ref.office;
  }
}

type Told = { to: string; audience: Audience; line: OutboxMessageDoc['lines'][number] };

function digest(
  entry: JournalEntry,
  { ref }: IssuingSide,
  { told, kind = '' }: { told: Told[]; kind?: string },
): OutboxMessageDoc[] {
  const messages = new Map<string, OutboxMessageDoc>();
  for (const { to, audience, line } of told) {
    const _id = `${entry._id}:${to}:${audience}${kind}`;
    const message = messages.get(_id);
    if (message) message.lines.push(line);
    else {
      const { at, act } = entry;
      messages.set(_id, { _id, ...ref, to, audience, at, act, lines: [line] });
    }
  }
  return [...messages.values()];
}

/** One message an office for all the rungs of one entry: a digest, never a storm (design §3). */
export function rungMessages(
  entry: JournalEntry,
  rows: RungRow[],
  side: IssuingSide,
): OutboxMessageDoc[] {
  const told = rows.flatMap(({ unit, duty, action, audiences, dueAt }) =>
    audiences.map((audience) => ({
      to: addressee(audience, unit, side),
      audience,
      line: { unit, duty, action, dueAt, text: '' },
    })),
  );
  return digest(entry, side, { told });
}

/** Asks the people who chase to confirm or to hold back what is about to go to leaders. */
export function askMessages(
  entry: JournalEntry,
  asks: AskRow[],
  side: IssuingSide,
): OutboxMessageDoc[] {
  const told = asks
    .filter(({ rungs }) => rungs.length > 0)
    .map(({ unit, duty, dueAt }) => ({
      to: side.sponsor,
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
