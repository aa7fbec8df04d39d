import { entryId } from '../domain/journal-entry';
import { unitStream, type IssuanceRef } from '../domain/stream-name';
import { existingEntries } from '../store/journal';
import type { EngineDeps } from './engine-deps';

/**
 * Brings units up to date whose entry is in the journal but not yet in their rows.
 * @param tasks units with the seq that their rows show
 * @returns how many there were
 */
export async function mendLagging(
  engine: EngineDeps,
  ref: IssuanceRef,
  tasks: { unit: string; unitRev: number }[],
): Promise<number> {
  const next = new Map(
    tasks.map(({ unit, unitRev }) => {
      const stream = unitStream({ ...ref, unit });
      return [entryId(stream, unitRev + 1), stream] as const;
    }),
  );
  const ahead = await existingEntries(engine.connection, [...next.keys()]);
  for (const id of ahead) {
    const stream = next.get(id) ?? '';
    engine.units.forget(stream);
    await engine.units.load(stream);
  }
  return ahead.length;
}
