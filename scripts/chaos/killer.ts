import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance';
import type { Ending } from './kept-process';
import type { Part } from './parts';
import type { RequestLog } from './request-log';
import type { ChaosStack } from './stack';

/** How often each process is chosen, beside the others of its stack. */
const WEIGHTS = { worker: 40, web: 25, temporal: 15, mongodb: 15, postgres: 15 } as const;
/** Longest pause between life's return and the next kill, ms. */
const PAUSE_MS = 2_000;
/** So many times in a row the next kill may come before anything works again. */
const OVERTAKEN = 2;
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
  /** Whether an act that was begun after an instant has been done since. */
  recoveredSince: (at: number) => boolean;
  /** Told how many have been made. */
  onKill: (made: number) => void;
}

/** Kills processes at random moments until it has made so many kills, or time is up. */
export class Killer {
  private made = 0;
  private overtaken = 0;

  constructor(private readonly plan: KillPlan) {}

  get kills(): number {
    return this.made;
  }

  /** Takes note of a worker that killed itself between the journal write and the answer. */
  noteEnding({ part, killedItself }: Ending): void {
    if (!killedItself) return;
    this.note([part], true);
  }

  private note(parts: Part[], afterAppend: boolean): void {
    this.plan.log.write({ line: 'killed', at: Date.now(), parts, afterAppend });
    this.made += parts.length;
    this.plan.onKill(this.made);
  }

  async work(): Promise<void> {
    const { chance, kills, until } = this.plan;
    while (this.made < kills && Date.now() < until) {
      await pause(chance.between(0, PAUSE_MS));
      if (this.made < kills) await this.strike();
    }
  }

  private async strike(): Promise<void> {
    const { stack, chance, kills, until } = this.plan;
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
    this.note(parts, false);
    await Promise.all(parts.map((part) => stack.kill(part, chance.between(0, 800))));
    if (this.made >= kills) return;
    if (this.overtaken < OVERTAKEN && chance.happens(0.2)) {
      this.overtaken += 1;
      return;
    }
    // A kill of what does nothing anyway would try nothing.
    this.overtaken = 0;
    while (Date.now() < until && !this.plan.recoveredSince(at)) await pause(50);
  }
}

function pickPart(parts: Part[], chance: Chance): Part {
  const weights = Object.fromEntries(parts.map((part) => [part, WEIGHTS[part]]));
  return chance.weighed(weights as Record<Part, number>);
}
