import type { DesignFault } from '../../../domain/form-design/design-fault';

/** A design as somebody wants it published; nothing is known of it yet. */
export interface DesignToCheck {
  key: string;
  schema: unknown;
  ui: unknown;
}

/** What is wrong with a design, or its compiled check for the browser. */
export type Checked = { faults: DesignFault[] } | { validator: string };
