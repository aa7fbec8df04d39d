import type { CampaignFile } from '../../../domain/campaign-file';
import { OFFICE_HOURS } from '../../../domain/working-hours';
import { buildCampaign, buildItem, buildStep } from '../../builders/campaign-file';

const REVIEWED = { receipt: 'file', plan: 'review', report: 'review' } as const;

/** Two prefectures and an inner department; every kind of step, an open event, dues from receipt. */
export const MODEL_CAMPAIGN: CampaignFile = buildCampaign({
  items: [
    buildItem({ no: 1, leads: [{ unit: 'sf-east' }], cooperating: [{ unit: 'sf-west' }] }),
    buildItem({ no: 2, leads: [{ unit: 'sf-economy' }, { unit: 'sf-east' }] }),
    buildItem({ no: 3 }),
  ],
  phases: [
    { id: 'p1', name: '第一阶段', to: { on: '2022-05-10' } },
    { id: 'p2', name: '第二阶段', to: { anchor: 'congress' } },
  ],
  anchors: [{ id: 'congress', name: '代表大会' }],
  steps: [
    buildStep({ kind: 'receipt', due: { kind: 'workdays', count: 2, from: 'issue' } }),
    buildStep({
      kind: 'plan',
      requireSealed: true,
      due: { kind: 'days', count: 5, from: 'receipt' },
    }),
    buildStep({
      kind: 'report',
      due: { kind: 'windowEnd' },
      phases: [{ phase: 'p1' }, { phase: 'p2' }],
    }),
    buildStep({ kind: 'progress', due: { kind: 'windowEnd' } }),
    buildStep({ kind: 'summary', due: { kind: 'none' }, requires: ['plan'] }),
  ],
  matrix: [
    { for: 'prefecture', owes: { ...REVIEWED, progress: 'review', summary: 'approve' } },
    { for: 'industry', owes: { receipt: 'file', report: 'file', summary: 'file' } },
    { for: 'assigned', owes: { report: 'file', progress: 'review' } },
  ],
  ladder: [
    { no: 1, offset: { kind: 'workdays', count: -1 }, action: 'remind', audiences: ['liaison'] },
    { no: 2, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: [] },
    { no: 3, offset: { kind: 'workdays', count: 1 }, action: 'chase', audiences: ['unitHead'] },
    {
      ...{ no: 4, offset: { kind: 'days', count: 4 }, hours: OFFICE_HOURS, confirmWithin: 4 },
      ...{ action: 'tellSuperior', audiences: ['sponsor'] },
    },
    { no: 5, offset: { kind: 'days', count: 6 }, action: 'draftCircular', audiences: ['sponsor'] },
  ],
});
