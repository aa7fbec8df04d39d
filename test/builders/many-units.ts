import type { CampaignFile } from '../../domain/campaign-file';
import type { Ladder } from '../../domain/ladder';
import type { Directory } from '../../domain/unit';
import { buildCampaign, buildStep, DIRECTORY } from './campaign-file';

/** The demonstration directory with so many prefectures more. */
export function directoryOf(units: number): Directory {
  const more = Array.from({ length: units }, (_, i) => ({
    ...{ id: `sf-n${i}`, name: `第${i}市总工会`, aliases: [], parent: 'sf' },
    ...{ tier: 'prefecture' as const, unitClass: 'prefecture' as const },
  }));
  const fixed = DIRECTORY.filter(({ unitClass }) => unitClass !== 'prefecture');
  const orphans = fixed.filter(({ parent }) => parent === 'sf' || parent === null);
  return [...orphans, ...more];
}

const LADDER: Ladder = [
  { no: 1, offset: { kind: 'workdays', count: -3 }, action: 'remind', audiences: ['liaison'] },
  {
    no: 2,
    offset: { kind: 'workdays', count: 0 },
    action: 'markOverdue',
    audiences: ['liaison', 'sponsor'],
  },
  {
    no: 3,
    offset: { kind: 'workdays', count: 2 },
    action: 'chase',
    audiences: ['liaison', 'unitHead'],
  },
  {
    no: 4,
    offset: { kind: 'workdays', count: 5 },
    action: 'tellSuperior',
    audiences: ['sponsor', 'issuerLeader'],
  },
];

/** Eight months of 2022: receipt, plan, a report each month, a summary; chased in four rungs. */
export function longCampaign(part: Partial<CampaignFile> = {}): CampaignFile {
  const monthly = { kind: 'each', every: 'month', day: 25, until: '2022-12-31' } as const;
  return buildCampaign({
    id: 'rehearsed',
    items: [],
    steps: [
      buildStep({ kind: 'receipt', due: { kind: 'workdays', count: 2, from: 'issue' } }),
      buildStep({ kind: 'plan', due: { kind: 'workdays', count: 15, from: 'receipt' } }),
      buildStep({ kind: 'report', due: monthly }),
      buildStep({ kind: 'summary', due: { kind: 'instant', at: '2022-12-31T18:00:00+08:00' } }),
    ],
    matrix: [
      {
        for: 'prefecture',
        owes: { receipt: 'file', plan: 'approve', report: 'review', summary: 'review' },
      },
    ],
    ladder: LADDER,
    closesOn: '2022-12-31',
    ...part,
  });
}
