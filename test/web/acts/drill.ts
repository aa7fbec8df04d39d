import { randomUUID } from 'node:crypto';
import type { CampaignFile } from '../../../domain/campaign-file';
import { planSamples } from '../../../forms/plan/samples';
import { reportSamples } from '../../../forms/report/samples';
import { summarySamples } from '../../../forms/summary/samples';
import { buildCampaign, buildItem, buildStep } from '../../builders/campaign-file';
import type { Desk, ServedEngine } from '../../support/desk';

/** The people of the drill: the sponsor's handler, the issuer's leader, and one of each unit. */
export interface Cast {
  sponsor: Desk;
  leader: Desk;
  east: Desk;
  west: Desk;
  economy: Desk;
}

/** Plan without the attachment that is not in the database. */
export const PLAN = planSamples.valid.minimal;
export const REPORT = reportSamples.valid.minimal;
export const SUMMARY = summarySamples.valid.minimal;

/** A campaign to the prefectures with every kind of step, an item led by a department. */
export function buildDrill(id: string, part: Partial<CampaignFile> = {}): CampaignFile {
  const { issuedOn: _, ...notice } = buildCampaign().notice;
  return buildCampaign({
    id,
    notice,
    items: [
      buildItem({
        window: { kind: 'open' },
        leads: [{ unit: 'sf-economy' }],
        cooperating: [{ unit: 'sf-east' }],
      }),
    ],
    steps: [
      buildStep({ kind: 'receipt' }),
      buildStep({ kind: 'plan', requires: ['receipt'] }),
      buildStep({ kind: 'report' }),
      buildStep({ kind: 'progress', due: { kind: 'none' } }),
      buildStep({ kind: 'summary', due: { kind: 'none' } }),
    ],
    matrix: [
      {
        for: 'prefecture',
        owes: { receipt: 'file', plan: 'review', report: 'review', summary: 'approve' },
      },
      { for: 'assigned', owes: { progress: 'review' } },
    ],
    closesOn: '2099-12-31',
    ...part,
  });
}

/** Seats the cast; to be done once for a server. */
export async function seatCast(served: ServedEngine): Promise<Cast> {
  const handler = 'handler' as const;
  return {
    sponsor: await served.seat('sponsor', [{ office: 'sf-publicity', role: handler }]),
    leader: await served.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]),
    east: await served.seat('east', [{ office: 'sf-east', role: handler }]),
    west: await served.seat('west', [{ office: 'sf-west', role: handler }]),
    economy: await served.seat('economy', [{ office: 'sf-economy', role: handler }]),
  };
}

/** An id of its own: the Temporal server is shared and remembers runs of other tests. */
export function drillId(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}`;
}

/** Where a unit's run in a drill is served. */
export function taskPath(campaign: string, unit: string): string {
  return `/api/tasks/${campaign}/sf/${unit}`;
}
