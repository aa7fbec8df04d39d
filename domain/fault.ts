import type { FaultCode, FaultParams } from './fault-code';
import { faultSentence } from './fault-sentence';

/** One thing wrong with a campaign file: where, what, and what to do about it. */
export interface Fault {
  /** Like `items[2].window`; empty for the file as a whole. */
  path: string;
  code: FaultCode;
  params: FaultParams;
  /** Chinese sentence in plain words. */
  message: string;
}

/** @param params what the sentence needs */
export function fault(path: string, code: FaultCode, params: FaultParams = {}): Fault {
  return { path, code, params, message: faultSentence(code, params) };
}
