import type { InnerHandling } from './inner';
import type { InnerFacts } from './inner-facts';
import type { InnerStep } from './inner-steps';
import { seatsAt } from './seats';

/** One person's part in what goes on inside their office. */
export interface InnerTask {
  person: string;
  step: InnerStep;
  /** Null: the sheet of the notice. */
  duty: string | null;
  standsFor: string | null;
}

/** Everybody's inner tasks now; nothing that is done, sent or dropped is anybody's task. */
export function innerTasks(state: InnerHandling, facts: InnerFacts, at: number): InnerTask[] {
  const { sheet } = state;
  const seats = (step: InnerStep, duty: string | null, writers: readonly string[]): InnerTask[] =>
    seatsAt(facts, step, { writers, at }).map(({ person, standsFor }) => ({
      ...{ person, step, duty, standsFor },
    }));
  const reading = sheet.step === 'circulating' ? sheet.readers : [];
  return [
    ...seats(sheet.step, null, []),
    ...reading
      .filter(({ readAt }) => readAt === null)
      .map(({ person }) => ({ person, step: sheet.step, duty: null, standsFor: null })),
    ...Object.entries(state.drafts).flatMap(([duty, { step, writers }]) =>
      seats(step, duty, writers),
    ),
  ];
}
