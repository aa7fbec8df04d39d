import type { CampaignFile } from '../../domain/campaign-file';
import type { Unit } from '../../domain/unit';

export const ISSUER = 'measure';
export const SPONSOR = 'measure-run';
export const DIRECTORY = 'measure';

/** The id of the unit with this number. */
export function unitId(no: number): string {
  return `measure-${String(no).padStart(4, '0')}`;
}

/** A federation of so many prefectures, none of them real. */
export function measureDirectory(units: number): Unit[] {
  const part = { aliases: [], tier: 'province' as const };
  return [
    { ...part, id: ISSUER, name: '样例省总工会', parent: null, unitClass: 'federation' },
    { ...part, id: SPONSOR, name: '样例省总工会督办部', parent: ISSUER, unitClass: 'department' },
    ...Array.from({ length: units }, (_, no): Unit => ({
      ...{ id: unitId(no), name: `样例${no + 1}号市总工会`, aliases: [], parent: ISSUER },
      ...{ tier: 'prefecture', unitClass: 'prefecture' },
    })),
  ];
}

/** A notice to all of them: sign for it, and hand in one plan that is reviewed. */
export function measureCampaign(id: string): CampaignFile {
  const due = { kind: 'days', count: 30, from: 'issue' } as const;
  return {
    format: 'luoshi-campaign/1',
    id,
    directory: DIRECTORY,
    notice: {
      ...{ title: '关于开展测量的通知', number: '样工发〔2026〕2号', issuer: ISSUER },
      ...{ sponsor: SPONSOR, recipients: [{ unitClass: 'prefecture' }], copies: [] },
      ...{ text: '请按时办理。', standingClauses: [] },
    },
    items: [],
    phases: [],
    anchors: [],
    steps: [
      { id: 'receipt', kind: 'receipt', title: '签收通知', form: 'receipt', due },
      { id: 'plan', kind: 'plan', title: '报送方案', form: 'plan', due },
    ],
    matrix: [{ for: 'prefecture', owes: { receipt: 'file', plan: 'review' } }],
    ladder: [
      { no: 1, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: ['liaison'] },
    ],
    ...{ graceDays: 3, correctionWorkdays: 3 },
  };
}
