import { refuse, type Refusal } from '../../refusal';
import type { InnerHandling, PaperOpinion } from '../inner';
import type { InnerAct, InnerPayload } from '../inner-command';
import type { InnerEvent } from '../inner-event';
import type { InnerFacts } from '../inner-facts';
import { PAPER_STEPS, type InnerStep } from '../inner-steps';
import { seatsAt, type Seat } from '../seats';

/** Whoever acts, and when it was received (epoch ms). */
export interface InnerMoment {
  person: string;
  at: number;
}

/** What a rule of handling inside an office looks at. */
export interface InnerRuling<Act extends InnerAct> {
  state: InnerHandling;
  payload: InnerPayload[Act];
  moment: InnerMoment;
  facts: InnerFacts;
}

/** A rule for one act: the event it leads to, or why not. */
export type InnerRule<Act extends InnerAct> = (ruling: InnerRuling<Act>) => InnerEvent | Refusal;

type Asked = Pick<InnerRuling<InnerAct>, 'facts' | 'moment'>;

/** A step, and who wrote what it looks at. */
export interface Place {
  step: InnerStep;
  writers: readonly string[];
}

/** The seat somebody acts from, or that it is not theirs. */
export function seatOf({ facts, moment }: Asked, { step, writers }: Place): Seat | Refusal {
  const seats = seatsAt(facts, step, { writers, at: moment.at });
  const seat = seats.find(({ person }) => person === moment.person);
  return seat ?? refuse('innerNotYourStep');
}

/**
 * The seat of a leader whose word on paper a secretary enters (代录批示): entrusted, with the sheet
 * itself, and never by somebody who wrote the text.
 */
export function paperSeat(asked: Asked, place: Place, paper: PaperOpinion): Seat | Refusal {
  const { facts, moment } = asked;
  const entrusted = facts.secretaries.some(
    (one) => one.person === moment.person && one.leader === paper.leader,
  );
  if (!entrusted || !PAPER_STEPS.includes(place.step)) return refuse('paperNotEntrusted');
  if (paper.attachment === '' || paper.givenOn === '') return refuse('paperSheetMissing');
  if (place.writers.includes(moment.person)) return refuse('paperOwnDraft');
  return seatOf({ facts, moment: { ...moment, person: paper.leader } }, place);
}
