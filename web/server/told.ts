import type { Refusal } from '../../domain/refusal';

/** How a refusal is told: the status for machines, the sentence for the reader. */
export interface Told {
  status: number;
  /** Chinese; says what to do next. */
  sentence: (params: Refusal['params']) => string;
}

/** A sentence that is always the same. */
export function told(status: number, text: string): Told {
  return { status, sentence: () => text };
}
