import type { Approval, NodeRun, Slot } from './approval';

/** A slot where it stands. */
export interface FoundSlot {
  node: string;
  run: NodeRun;
  slot: Slot;
}

/** A slot of the present round by its id. */
export function slotOf({ nodes }: Approval, id: string): FoundSlot | undefined {
  return Object.entries(nodes)
    .flatMap(([node, run]) => run.slots.map((slot) => ({ node, run, slot })))
    .find(({ slot }) => slot.id === id);
}
