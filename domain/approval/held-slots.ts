import type { Approval } from './approval';
import type { FoundSlot } from './slot-of';

/** Every question put to somebody and not answered, those whose turn comes later included. */
export function heldSlots({ nodes }: Pick<Approval, 'nodes'>, person: string): FoundSlot[] {
  return Object.entries(nodes).flatMap(([node, run]) =>
    run.state === 'open'
      ? run.slots
          .filter((slot) => slot.person === person && slot.verdict === null)
          .map((slot) => ({ node, run, slot }))
      : [],
  );
}
