export const PARTS = ['worker', 'web', 'temporal', 'mongodb', 'postgres'] as const;
/** The processes of a stack: Luoshi's own two, and the servers they work on. */
export type Part = (typeof PARTS)[number];

/** How a process is started. */
export interface PartCommand {
  file: string;
  args: string[];
  env?: Record<string, string>;
  /** Numeric user and group it runs as; those of this process if left out. */
  uid?: number;
  gid?: number;
}
