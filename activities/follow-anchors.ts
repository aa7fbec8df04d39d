import { anchorName } from '../domain/followed-anchors';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { listFollowers } from '../store/issuances';
import { appendAutomatic } from './append-automatic';
import type { EngineDeps } from './engine-deps';

/** A date of an event that an issuing follows and has not taken over yet. */
interface Behind {
  anchor: string;
  on: string;
  from: string | null;
  /** Stream of the issuing that dates it. */
  of: string;
}

/** Events that another issuing has dated anew; a date that is not known there yet changes nothing. */
export async function anchorsBehind(engine: EngineDeps, ref: IssuanceRef): Promise<Behind[]> {
  const { state } = await engine.issuances.fresh(campaignStream(ref));
  const behind: Behind[] = [];
  for (const [anchor, source] of Object.entries(state.issued?.follows ?? {})) {
    const of = campaignStream(source);
    const dated = (await engine.issuances.fresh(of)).state.anchors[source.anchor] ?? null;
    const from = state.anchors[anchor] ?? null;
    if (dated !== null && dated !== from) behind.push({ anchor, on: dated, from, of });
  }
  return behind;
}

/**
 * Enters into the record of an issuing the dates of events that another one has set or moved since.
 * What hangs on them is wound anew as if they had been set here; done again, it finds nothing to do.
 */
export async function followAnchors(engine: EngineDeps, ref: IssuanceRef): Promise<void> {
  for (;;) {
    const [next] = await anchorsBehind(engine, ref);
    if (!next) return;
    const { state: upon } = await engine.issuances.fresh(campaignStream(ref));
    if (upon.status !== 'running' || (upon.anchors[next.anchor] ?? null) !== next.from) return;
    const key = `anchor:${upon.rev}:${next.anchor}:${next.on}`;
    await appendAutomatic(engine, ref, { key, event: { act: 'anchor.set', data: next }, upon });
  }
}

/** Tells every issuing that follows an event of this one; one that is not running looks when it starts. */
export async function tellFollowers(
  { connection, temporal }: Pick<EngineDeps, 'connection' | 'temporal'>,
  ref: IssuanceRef,
  anchor: string,
): Promise<void> {
  for (const follower of await listFollowers(connection, anchorName({ ...ref, anchor }))) {
    try {
      await temporal.workflow.getHandle(campaignStream(follower)).signal('anchorsChanged');
    } catch (error) {
      if (!(error instanceof Error && error.name === 'WorkflowNotFoundError')) throw error;
    }
  }
}
