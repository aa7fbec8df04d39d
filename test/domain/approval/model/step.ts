import fc from 'fast-check';
import { APPROVAL_ACTS } from '../../../../domain/approval/approval-command';

/** One step of a run; numbers are taken modulo whatever there is to choose from. */
export type Step =
  | {
      kind: 'act';
      act: (typeof ACTS)[number];
      who: number;
      slot: number;
      other: number;
      flag: number;
    }
  | { kind: 'directory'; seed: number }
  | { kind: 'lend'; from: number; to: number; hours: number }
  | { kind: 'bar'; who: number };

// What people do most comes more often than what they do once in a while.
const ACTS = [...APPROVAL_ACTS, 'approve', 'approve', 'approve', 'sendBack', 'add'] as const;

const number = fc.nat({ max: 997 });

/** Acts of people, sound and senseless, and changes of the world they act in. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      ...{ kind: fc.constant('act' as const), act: fc.constantFrom(...ACTS) },
      ...{ who: number, slot: number, other: number, flag: number },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('directory' as const), seed: number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: fc.constant('lend' as const), from: number, to: number },
      hours: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bar' as const), who: number }) },
);
