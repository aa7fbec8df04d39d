import { SYSTEM_ACTOR } from '../domain/actor';
import type { Issuance } from '../domain/issuance';
import type { IssuanceEvent } from '../domain/issuance-event';
import { isRefusal, refuse } from '../domain/refusal';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import type { EngineDeps } from './engine-deps';

/** An entry of the clock's own making. */
export interface Automatic {
  key: string;
  event: IssuanceEvent;
  /** The state its rows were read upon: whatever another worker wrote since makes them stale. */
  upon?: Issuance;
}

/**
 * Appends an entry of the clock's own making, once for its natural key; nothing after the end.
 * @returns whether the record holds it; false when it came too late and must be computed anew
 */
export async function appendAutomatic(
  engine: EngineDeps,
  ref: IssuanceRef,
  { key, event, upon }: Automatic,
): Promise<boolean> {
  const request = { key, by: SYSTEM_ACTOR, receivedAt: Date.now(), request: key };
  const entry = await engine.issuances.act(campaignStream(ref), request, (state) => {
    const { status } = state;
    const isOver = status === 'closed' || status === 'withdrawn';
    const isStale = upon !== undefined && upon !== state;
    return Promise.resolve(
      isOver || isStale
        ? refuse('campaignNotRunning', { status })
        : { event, rev: null, facts: {} },
    );
  });
  if (!isRefusal(entry)) return true;
  if (entry.refused === 'campaignNotRunning') return false;
  throw new Error(`${key} was refused: ${entry.refused}`);
}
