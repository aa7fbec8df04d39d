import { refuse, type Refusal } from '../../refusal';
import type { InnerHandling, PaperOpinion } from '../inner';
import type { InnerAct, InnerCommand } from '../inner-command';
import type { InnerEvent } from '../inner-event';
import type { InnerFacts } from '../inner-facts';
import { PAPER_STEPS, type InnerStep } from '../inner-steps';
import { seatsAt, type Seat } from '../seats';

/** What a rule of handling inside an office looks at. */
export interface InnerRuling<Act extends InnerAct> {
  state: InnerHandling;
  command: InnerCommand<Act>;
  facts: InnerFacts;
}

/** A rule for one act: the event it leads to, or why not. */
export type InnerRule<Act extends InnerAct> = (ruling: InnerRuling<Act>) => InnerEvent | Refusal;

type Asked = Pick<InnerRuling<InnerAct>, 'facts'> & {
  command: Pick<InnerCommand, 'person' | 'receivedAt'>;
};

/** A step, and who wrote what it looks at. */
export interface Place {
  step: InnerStep;
  writers: readonly string[];
}

/** The seat somebody acts from, or that it is not theirs. */
export function seatOf({ facts, command }: Asked, { step, writers }: Place): Seat | Refusal {
  const seats = seatsAt(facts, step, { writers, at: command.receivedAt });
  const seat = seats.find(({ person }) => person === command.person);
  return seat ?? refuse('innerNotYourStep');
}

/**
 * The seat of a leader whose word on paper a secretary enters (代录批示): entrusted, with the sheet
 * itself, and never by somebody who wrote the text.
 */
export function paperSeat(asked: Asked, place: Place, paper: PaperOpinion): Seat | Refusal {
  const { facts, command } = asked;
  const entrusted = facts.secretaries.some(
    (one) => one.person === command.person && one.leader === paper.leader,
  );
  if (!entrusted || !PAPER_STEPS.includes(place.step)) return refuse('paperNotEntrusted');
  if (paper.attachment === '' || paper.givenOn === '') return refuse('paperSheetMissing');
  if (place.writers.includes(command.person)) return refuse('paperOwnDraft');
  return seatOf({ facts, command: { ...command, person: paper.leader } }, place);
}
