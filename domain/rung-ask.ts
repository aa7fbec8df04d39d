import type { Chaser } from './chaser';

/** A rung that waits for the handler's word, and fires by itself when the word does not come. */
export interface RungAsk {
  rung: number;
  /** Epoch ms at which the handler was asked. */
  askedAt: number;
  /** When it fires unless somebody holds it: at once when confirmed, later when held. */
  lapsesAt: number;
  /** Why it is held back; null for one that nobody holds. */
  held: string | null;
}

/** Names one rung of one clock, for whoever confirms or holds it. */
export interface RungName {
  unit: string;
  duty: string;
  clock: number;
  rung: number;
}

/** The questions about one duty, as an entry leaves them. */
export interface AskRow {
  unit: string;
  duty: string;
  clock: number;
  dueAt: number;
  /** Rungs the entry is about: asked, confirmed or held by it; none where one merely lapsed. */
  rungs: number[];
  /** Whom is asked, where the chase has passed on from the sponsor; see `RungRow.chasedBy`. */
  chasedBy?: Chaser;
  /** Every rung of this clock that waits for a word from here on. */
  asks: RungAsk[];
  /** Highest rung of this clock that has fired, 0 for none. */
  reached: number;
  /** Next instant of this clock: of a rung, or of a question that lapses. */
  nextRungAt: number | null;
}
