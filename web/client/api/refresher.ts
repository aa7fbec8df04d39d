import type { QueryClient } from '@tanstack/react-query';
import type { ChangeRow } from '../../contract/events';
import { sessionQuery } from './get-session';
import { type Change, isAbout } from './query-keys';

/** Events of a burst (a notice going out to a thousand units) are answered together. */
const GATHER_MS = 100;

/** After these the places of an office may be others. */
const OPENING_ACTS: readonly string[] = ['campaign.issued', 'campaign.published'];

/** Reads anew what changes make stale: at once; during a burst whenever the last reading is done. */
export class Refresher {
  private readonly waiting = new Map<string, Change>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly queries: QueryClient) {}

  readonly note = ({ campaign, office, unit, act }: ChangeRow): void => {
    this.waiting.set(JSON.stringify([campaign, office, unit]), { campaign, office, unit });
    this.timer ??= setTimeout(() => void this.refresh(), GATHER_MS);
    if (OPENING_ACTS.includes(act)) {
      void this.queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    }
  };

  private async refresh(): Promise<void> {
    const changes = [...this.waiting.values()];
    this.waiting.clear();
    await this.queries.invalidateQueries({
      predicate: ({ queryKey }) => changes.some((change) => isAbout(queryKey, change)),
    });
    this.timer =
      this.waiting.size > 0 ? setTimeout(() => void this.refresh(), GATHER_MS) : undefined;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
