import type { Actor } from './actor';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What was told to whoever asked; the same for every retry of the command. */
export interface ActAnswer {
  act: string;
  stream: string;
  seq: number;
  at: number;
  /** Hash of the request that was answered; the same key with another request is refused. */
  request: string;
  /** Facts of use to the page: duty state, lateness, new due … */
  facts: { [name: string]: string | number | boolean | null };
}

/**
 * One act in the record. This format is permanent (design §3): canonical JSON (RFC 8785), SHA-256,
 * `prev` of the first entry is the stream's name.
 */
export interface JournalEntry<Act extends string = string, Data = unknown> {
  _id: string;
  stream: string;
  seq: number;
  /** Version of the event type's data; upcasters are pure. */
  v: number;
  /** Command id of a human act or natural key of an automatic one; unique in its stream. */
  key: string;
  /** Epoch ms: the later of the previous entry's `at` and the receipt of the command. */
  at: number;
  by: Actor;
  act: Act;
  data: Data;
  /** Revision of the other stream that was read when this was decided; null where none was. */
  rev: number | null;
  answer: ActAnswer;
  prev: string;
  hash: string;
}

/** `<stream>#<seq, ten digits>`: sorts in the order of the stream. */
export function entryId(stream: string, seq: number): string {
  return `${stream}#${String(seq).padStart(10, '0')}`;
}
