import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance';
import type { Ending } from './kept-process';
import type { Part } from './parts';
import type { RequestLog } from './request-log';
import type { ChaosStack } from './stack';

/** How often each process is chosen, beside the others of its stack. */
const WEIGHTS = { worker: 40, web: 25, temporal: 15, mongodb: 15, postgres: 15 } as const;
/** Longest wait for life to return between two kills. */
const RECOVERY_MS = 25_000;
/** A worker that is started kills itself after one of its first entries so often. */
const ARMED = 0.5;
const ENTRIES = 25;

interface KillPlan {
  stack: ChaosStack;
  chance: Chance;
  log: RequestLog;
  kills: number;
  /** Epoch ms by which they must have been made. */
  until: number;
  /** When the last act that was begun after an instant was answered; null if none was. */
  recoveredSince: (at: number) => boolean;
}

/** Kills processes at random moments until it has made so many kills, or time is up. */
export class Killer {
  private made = 0;

  constructor(private readonly plan: KillPlan) {}

  get kills(): number {
    return this.made;
  }

  /** Takes note of a worker that killed itself between the journal write and the answer. */
  noteEnding({ part, killedItself }: Ending): void {
    if (!killedItself) return;
    this.made += 1;
    this.plan.log.write({ line: 'killed', at: Date.now(), parts: [part], afterAppend: true });
  }

  async work(): Promise<void> {
    const { chance, kills, until } = this.plan;
    while (this.made < kills && Date.now() < until) {
      await pause(chance.between(0, this.spare()));
      if (this.made < kills) await this.strike();
    }
  }

  /** Up to twice the time that each kill has on average, recovery left out, ms. */
  private spare(): number {
    const { kills, until } = this.plan;
    return Math.max(100, (until - Date.now()) / (kills - this.made));
  }

  private async strike(): Promise<void> {
    const { stack, chance, log, kills } = this.plan;
    const alive = stack.parts.filter((part) => stack.isAlive(part));
    if (alive.length === 0) return;
    const parts: Part[] = [pickPart(alive, chance)];
    const others = alive.filter((part) => !parts.includes(part));
    if (others.length > 0 && this.made + 1 < kills && chance.happens(0.25)) {
      parts.push(pickPart(others, chance));
    }
    if (parts.includes('worker') && chance.happens(ARMED))
      stack.armWorker(chance.whole(1, ENTRIES));
    const at = Date.now();
    log.write({ line: 'killed', at, parts, afterAppend: false });
    this.made += parts.length;
    await Promise.all(parts.map((part) => stack.kill(part, chance.between(0, 800))));
    // Now and then the next one comes before anything works again.
    if (chance.happens(0.2)) return;
    const end = Date.now() + RECOVERY_MS;
    while (Date.now() < end && !this.plan.recoveredSince(at)) await pause(50);
  }
}

function pickPart(parts: Part[], chance: Chance): Part {
  const weights = Object.fromEntries(parts.map((part) => [part, WEIGHTS[part]]));
  return chance.weighed(weights as Record<Part, number>);
}
