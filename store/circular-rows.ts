import type { CircularDraft } from '../domain/circular';
import type { Issuance } from '../domain/issuance';
import type { IssuanceEvent, IssuanceEventData } from '../domain/issuance-event';
import type { JournalEntry } from '../domain/journal-entry';
import { issuanceId, type IssuanceRef } from '../domain/stream-name';
import { circularMessages, signatureMessages, type IssuingSide } from './chasing-messages';
import type { RowChange } from './row-change';

/** Id of a circular's row. */
export function circularId(ref: IssuanceRef, no: number): string {
  return `${issuanceId(ref)}:${no}`;
}

/** What happens to circulars; the end of the campaign lets what waits lapse. */
type Circulating = Extract<
  IssuanceEvent,
  {
    act:
      | ('rung.fired' | 'circular.revised' | 'circular.sent' | 'circular.discarded')
      | 'campaign.closing';
  }
>;

function drafted(
  { ref, sponsor }: IssuingSide,
  entry: JournalEntry,
  { rows, circular, revision }: Draft,
): RowChange[] {
  const { seq, at } = entry;
  const { campaign, office } = ref;
  const { no, title, text, readers } = circular;
  const named = rows
    .filter(({ action }) => action === 'draftCircular')
    .map(({ unit, duty, dueAt }) => ({ unit, duty, dueAt }));
  const doc = {
    ...{ _id: circularId(ref, no), campaign, office, no, state: 'waiting' as const, revision },
    ...{ title, text, readers, rows: named, to: [], draftedAt: at },
    ...{ settledAt: null, settledBy: null, reason: '', seq },
  };
  const messages = signatureMessages(entry, circular, { ref, sponsor });
  return [
    { kind: 'draftCircular', circular: doc },
    { kind: 'tell', messages },
  ];
}

interface Draft extends Pick<IssuanceEventData['rung.fired'], 'rows'> {
  circular: CircularDraft;
  revision: number;
}

/** What an entry of an issuer's stream changes in its circulars; `issuance` is the state after it. */
export function circularRows(
  side: IssuingSide,
  { entry, event }: { entry: JournalEntry; event: Circulating },
  issuance: Issuance,
): RowChange[] {
  const { ref } = side;
  const { seq, at, by } = entry;
  switch (event.act) {
    case 'rung.fired': {
      const { rows, circular } = event.data;
      if (!circular) return [];
      const revision = issuance.circular?.revision ?? 1;
      return drafted(side, entry, { rows, circular, revision });
    }
    case 'circular.revised': {
      const { no, title, text } = event.data;
      const set = { title, text, revision: issuance.circular?.revision ?? 1 };
      return [{ kind: 'setCircular', ref, seq, no, set }];
    }
    case 'circular.sent': {
      const { no, title, text, readers, rows, to } = event.data;
      const sent = { state: 'sent' as const, settledAt: at, settledBy: by };
      const set = { ...sent, title, text, readers, rows, to };
      const messages = circularMessages(entry, event.data, side);
      return [
        { kind: 'setCircular', ref, seq, no, set },
        { kind: 'tell', messages },
      ];
    }
    case 'circular.discarded': {
      const { no, reason } = event.data;
      const set = { state: 'discarded' as const, settledAt: at, settledBy: by, reason };
      return [{ kind: 'setCircular', ref, seq, no, set }];
    }
    case 'campaign.closing':
      return [{ kind: 'lapseCirculars', ref, seq, at }];
  }
}
