import type { EndState } from './issuance-event';

/** A closing of an item that waits for the item's other leads (会签销号). */
export interface ItemClosing {
  state: EndState;
  reason: string;
  /** The lead that proposed it, and when. */
  office: string;
  proposedAt: number;
  /** The leads that were asked. */
  leads: string[];
  /** Those of them that have agreed, in the order of their words. */
  signed: { office: string; opinion: string }[];
}

/**
 * The leads a closing waits for.
 * @param leads the item's leads now: whoever leads it no more is not waited for
 */
export function awaitedLeads({ leads: asked, signed }: ItemClosing, leads: readonly string[]) {
  return asked.filter(
    (office) => leads.includes(office) && !signed.some((one) => one.office === office),
  );
}
