import type { ActAnswer } from '../../../domain/journal-entry';
import type { ActRequest, LogLine } from '../request-log';

/** Everything the driver's own log says about one command id. */
export interface ToldAct {
  request: ActRequest;
  answers: ActAnswer[];
  /** Codes of refusals. */
  refusals: string[];
  unknown: number;
}

function codeOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
}

/** Reads the log by command id. */
export function toldActs(lines: LogLine[]): Map<string, ToldAct> {
  const acts = new Map<string, ToldAct>();
  for (const line of lines) {
    if (line.line === 'asked') {
      const { key, account, office, path, body } = line;
      const request = { key, account, office, path, body };
      if (!acts.has(key)) acts.set(key, { request, answers: [], refusals: [], unknown: 0 });
    }
    if (line.line !== 'answered') continue;
    const act = acts.get(line.key);
    if (!act) throw new Error(`answered without being asked: ${line.key}`);
    if (line.outcome === 'ok') act.answers.push((line.body as { answer: ActAnswer }).answer);
    if (line.outcome === 'refused') act.refusals.push(codeOf(line.body));
    if (line.outcome === 'unknown') act.unknown += 1;
  }
  return acts;
}

/** Commands of which nobody was ever told what became of them. */
export function undecided(acts: Map<string, ToldAct>): ToldAct[] {
  return [...acts.values()].filter(
    ({ answers, refusals }) => answers.length === 0 && refusals.length === 0,
  );
}
