import type { LogLine } from './request-log';
import { FAULT_KINDS, type Fault, type FaultKind } from './oracle/fault';

/** What one kind of kill cost. */
export interface Recovery {
  kind: string;
  kills: number;
  p50: number;
  p95: number;
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Time from each kill until the first act that was begun after it was done, ms, by what was killed.
 * A kill that the next one overtook tells nothing of its own recovery and is left out.
 */
export function recoveries(lines: LogLine[]): Recovery[] {
  const askedAt = new Map<number, number>();
  const done: { asked: number; at: number }[] = [];
  for (const line of lines) {
    if (line.line === 'asked') askedAt.set(line.attempt, line.at);
    if (line.line !== 'answered' || line.outcome !== 'ok') continue;
    done.push({ asked: askedAt.get(line.attempt) ?? line.at, at: line.at });
  }
  const times = new Map<string, number[]>();
  const kills = lines.filter((line) => line.line === 'killed');
  for (const [i, line] of kills.entries()) {
    const first = done.find(({ asked }) => asked > line.at);
    if (!first || first.at > (kills[i + 1]?.at ?? Infinity)) continue;
    const kind = line.afterAppend ? 'worker after append' : [...line.parts].sort().join(' + ');
    times.set(kind, [...(times.get(kind) ?? []), first.at - line.at]);
  }
  return [...times].sort().map(([kind, all]) => {
    const sorted = all.sort((a, b) => a - b);
    return { kind, kills: all.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
  });
}

/** The table of recovery times. */
export function recoveryTable(rows: Recovery[]): string {
  const lines = rows.map(
    ({ kind, kills, p50, p95 }) =>
      `  ${kind.padEnd(24)}${String(kills).padStart(5)}${String(p50).padStart(9)}${String(p95).padStart(9)}`,
  );
  return [`  ${'killed'.padEnd(24)}times   p50 ms   p95 ms`, ...lines].join('\n');
}

/** The last line: numbers that must be 0, after those that must not. */
export function lastLine(
  { kills, acts }: { kills: number; acts: number },
  faults: Fault[],
): string {
  const shown = FAULT_KINDS.filter(
    (kind): kind is Exclude<FaultKind, 'record'> => kind !== 'record',
  );
  const counts = shown.map((kind) => `${kind} ${faults.filter((one) => one.kind === kind).length}`);
  return `kills ${kills} acts ${acts} ${counts.join(' ')}`;
}
