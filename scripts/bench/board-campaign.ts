import type { CampaignFile, Step } from '../../domain/campaign-file';
import type { Unit } from '../../domain/unit';

/** Size that the board is held to. */
export const UNITS = 1_500;
export const DUTIES = ['receipt', 'plan', 'report.p1', 'report.p2', 'report.p3', 'summary'];

export const ISSUER = 'bench';
export const SPONSOR = 'bench-run';
export const CAMPAIGN = 'bench-board';

function unitId(no: number): string {
  return `bench-${String(no).padStart(4, '0')}`;
}

/** A federation of `UNITS` prefectures and counties, none of them real. */
export function benchDirectory(): Unit[] {
  const root: Unit = {
    ...{ id: ISSUER, name: '样例省总工会', aliases: [], tier: 'province', parent: null },
    unitClass: 'federation',
  };
  const sponsor: Unit = {
    ...{ id: SPONSOR, name: '样例省总工会督办部', aliases: [], tier: 'province', parent: ISSUER },
    unitClass: 'department',
  };
  const units = Array.from({ length: UNITS }, (_, no): Unit => {
    const isPrefecture = no % 10 === 0;
    return {
      ...{ id: unitId(no), aliases: [], parent: ISSUER },
      name: `样例${no + 1}号${isPrefecture ? '市总工会' : '县区总工会'}`,
      tier: isPrefecture ? 'prefecture' : 'county',
      unitClass: isPrefecture ? 'prefecture' : 'county',
    };
  });
  return [root, sponsor, ...units];
}

function step(kind: Step['kind'], title: string, days: number): Step {
  return { id: kind, kind, title, form: kind, due: { kind: 'days', count: days, from: 'issue' } };
}

/** A notice to all of them with six duties each. */
export function benchCampaign(): CampaignFile {
  const phases = ['p1', 'p2', 'p3'];
  const owes = { receipt: 'file', plan: 'review', report: 'review', summary: 'review' } as const;
  return {
    format: 'luoshi-campaign/1',
    id: CAMPAIGN,
    directory: 'bench',
    notice: {
      ...{ number: '样工发〔2026〕1号', issuer: ISSUER, sponsor: SPONSOR },
      title: '关于开展台账测量的通知',
      recipients: [{ unitClass: 'prefecture' }, { unitClass: 'county' }],
      ...{ copies: [], text: '请按时办理。', standingClauses: [] },
    },
    items: [],
    phases: phases.map((id, at) => ({ id, name: `第${'一二三'[at]}阶段` })),
    anchors: [],
    steps: [
      step('receipt', '签收通知', 2),
      step('plan', '报送方案', 10),
      { ...step('report', '报送阶段情况', 30), phases: phases.map((phase) => ({ phase })) },
      step('summary', '报送总结', 60),
    ],
    matrix: [
      { for: 'prefecture', owes },
      { for: 'county', owes },
    ],
    ladder: [
      { no: 1, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: ['liaison'] },
    ],
    ...{ graceDays: 3, correctionWorkdays: 3 },
  };
}
