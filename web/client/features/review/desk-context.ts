import { createContext, use } from 'react';
import type { ReviewRow } from '../../../contract/reviews';
import type { ChoiceName } from './decisions';
import type { KeptOpinions } from './kept-opinions';
import type { ReviewPlace } from './review-place';

/** What was decided last, to be said in a line. */
export interface DoneLine {
  choice: ChoiceName;
  place: ReviewPlace;
  name: string;
  title: string;
  /** Of a return. */
  correctOn: string | null;
}

/** What the list and the reading pane share. */
export interface Desk {
  rows: readonly ReviewRow[];
  open: (key: string | undefined) => void;
  /** To be asked before a decision is sent: afterwards the queue is another one. */
  nextAfter: (key: string) => string | undefined;
  say: (done: DoneLine) => void;
  opinions: KeptOpinions;
  isComparing: boolean;
  compare: (isComparing: boolean) => void;
  hasKeys: boolean;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside of a desk */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no desk here.');
  return desk;
}
