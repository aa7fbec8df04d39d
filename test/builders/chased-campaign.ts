import type { CampaignFile, Step } from '../../domain/campaign-file';
import type { DueRule } from '../../domain/due-rule';
import type { Ladder } from '../../domain/ladder';
import { buildCampaign, buildStep } from './campaign-file';

/** A duration counted from issue, unless told otherwise. */
export function within(
  iso: string,
  from: Extract<DueRule, { kind: 'duration' }>['from'] = 'issue',
): DueRule {
  return { kind: 'duration', iso, from };
}

/** Three rungs about the due instant: half a second before, at it, half a second after. */
export const QUICK_LADDER: Ladder = [
  {
    no: 1,
    offset: { kind: 'duration', iso: 'PT0.5S', before: true },
    action: 'remind',
    audiences: ['liaison'],
  },
  {
    no: 2,
    offset: { kind: 'duration', iso: 'PT0S' },
    action: 'markOverdue',
    audiences: ['unitHead'],
  },
  {
    no: 3,
    offset: { kind: 'duration', iso: 'PT0.5S' },
    action: 'tellSuperior',
    audiences: ['sponsor', 'issuerLeader'],
  },
];

/** A campaign of two prefectures chased in seconds; receipt and plan are owed, without a date. */
export function buildChased(id: string, part: Partial<CampaignFile> = {}): CampaignFile {
  const none: Pick<Step, 'due'> = { due: { kind: 'none' } };
  return buildCampaign({
    id,
    items: [],
    steps: [buildStep({ kind: 'receipt', ...none }), buildStep({ kind: 'plan', ...none })],
    ladder: QUICK_LADDER,
    closesOn: undefined,
    ...part,
  });
}
