import type { InnerHandling } from './inner';
import type { InnerFacts } from './inner-facts';
import type { InnerStep } from './inner-steps';
import { isSent } from './is-sent';
import { seatsAt } from './seats';

/** One person's part in what goes on inside their office. */
export interface InnerTask {
  person: string;
  step: InnerStep;
  /** Null: the sheet of the notice. */
  duty: string | null;
  standsFor: string | null;
}

/** Everybody's inner tasks now; nothing that is done, or met by what was handed in, is anybody's. */
export function innerTasks(state: InnerHandling, facts: InnerFacts, at: number): InnerTask[] {
  if (!facts.isOn) return [];
  const { sheet } = state;
  const seats = (step: InnerStep, duty: string | null, writers: readonly string[]): InnerTask[] =>
    seatsAt(facts, step, { writers, at }).map(({ person, standsFor }) => ({
      ...{ person, step, duty, standsFor },
    }));
  const reading = sheet.step === 'circulating' ? sheet.readers : [];
  const underWay = Object.entries(state.drafts).filter(
    ([duty, draft]) => facts.open.includes(duty) && !isSent(draft, facts.sent[duty]),
  );
  return [
    ...seats(sheet.step, null, []),
    ...reading
      .filter(({ readAt }) => readAt === null)
      .map(({ person }) => ({ person, step: sheet.step, duty: null, standsFor: null })),
    ...underWay.flatMap(([duty, { step, writers }]) => seats(step, duty, writers)),
  ];
}
