import { setTimeout as pause } from 'node:timers/promises';
import type { Attempt, Caller } from './caller';
import type { Chance } from './chance';
import type { ActRequest } from './request-log';

const TRIES = 8;

/** How one act is sent: how often at once, when the caller hangs up, whether they ask again. */
interface Manner {
  copies: number;
  cutAfterMs: number | undefined;
  persistent: boolean;
}

function mannerOf(chance: Chance): Manner {
  return {
    copies: chance.happens(0.9) ? 1 : chance.pick([2, 2, 10]),
    cutAfterMs: chance.happens(0.05) ? chance.between(5, 60) : undefined,
    persistent: chance.happens(0.85),
  };
}

function decided(attempts: Attempt[]): Attempt | undefined {
  return attempts.find(({ outcome }) => outcome !== 'unknown');
}

/** Sends acts as people with poor connections do: twice, tenfold, hung up, asked again. */
export class Delivery {
  /** False once everybody has stopped asking again. */
  private isOpen = true;

  constructor(
    private readonly caller: Caller,
    private readonly chance: Chance,
  ) {}

  /** Nobody asks again any more. */
  close(): void {
    this.isOpen = false;
  }

  /** @returns the first answer that decides the act, else the last attempt */
  async send(request: ActRequest): Promise<Attempt> {
    const { copies, cutAfterMs, persistent } = mannerOf(this.chance);
    const first = await Promise.all(
      Array.from({ length: copies }, () => this.caller.attempt(request, cutAfterMs)),
    );
    let answer = decided(first) ?? { outcome: 'unknown', status: null, body: null };
    for (let tries = 1; tries < TRIES && persistent; tries += 1) {
      if (answer.outcome !== 'unknown' || !this.isOpen) break;
      await pause(this.chance.between(0.5, 1.5) * Math.min(500 * tries, 3_000));
      if (this.isOpen) answer = await this.caller.attempt(request);
    }
    return answer;
  }
}
