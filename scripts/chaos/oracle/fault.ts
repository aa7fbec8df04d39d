export const FAULT_KINDS = [
  'lost',
  'twice',
  'stuck',
  'escalations-missed',
  'reminded-though-done',
  'record',
] as const;
/** The numbers of the last line; `record` is what the tools of the record find, none of the others. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Something that must not be, by name. */
export interface Fault {
  kind: FaultKind;
  told: string;
}
