import type { IssuanceEvent, ItemState } from './issuance-event';
import type { ItemClosing } from './item-closing';

/** Where the items of a notice stand, and which of their closings wait. */
export interface ItemsStanding {
  items: { [item: string]: ItemState };
  closings: { [item: string]: ItemClosing };
}

type Closing = Extract<
  IssuanceEvent,
  { act: 'item.closed' | 'closing.proposed' | 'closing.countersigned' | 'closing.refused' }
>;

function without(closings: ItemsStanding['closings'], item: number): ItemsStanding['closings'] {
  const rest = Object.entries(closings).filter(([no]) => no !== String(item));
  return Object.fromEntries(rest);
}

/** An item is closed, and nobody is asked about it any more. */
function closed({ items, closings }: ItemsStanding, item: number, as: ItemState): ItemsStanding {
  return { items: { ...items, [item]: as }, closings: without(closings, item) };
}

/** Folds one event about the closing of an item into where the items stand. */
export function closingsAfter({ items, closings }: ItemsStanding, event: Closing): ItemsStanding {
  const { item } = event.data;
  const closing = closings[item];
  switch (event.act) {
    case 'item.closed':
      return closed({ items, closings }, item, event.data.state);
    case 'closing.proposed': {
      const { item: _no, ...proposed } = event.data;
      return { items, closings: { ...closings, [item]: { ...proposed, signed: [] } } };
    }
    case 'closing.countersigned': {
      const { office, opinion, closes } = event.data;
      if (closes) return closed({ items, closings }, item, closes);
      if (!closing) return { items, closings };
      const signed = [...closing.signed, { office, opinion }];
      return { items, closings: { ...closings, [item]: { ...closing, signed } } };
    }
    case 'closing.refused':
      return { items, closings: without(closings, item) };
  }
}
