import type { CampaignFile, Step } from '../../domain/campaign-file';
import type { DueRule } from '../../domain/due-rule';
import type { Ladder, RungAction } from '../../domain/ladder';
import type { Unit, UnitClass } from '../../domain/unit';
import type { DirectoryFile } from '../seed-data/examples';

export const ISSUER = 'cs';
export const SPONSOR = 'cs-xc';

/** Seconds after issue at which each step falls due. */
export const DUE_SECONDS = { receipt: 10, plan: 18, report: 26 } as const;
export type Duty = keyof typeof DUE_SECONDS;
export const DUTIES = Object.keys(DUE_SECONDS) as Duty[];

/** Seconds from the due instant at which the rungs fire. */
const RUNGS: readonly [number, RungAction][] = [
  [-3, 'remind'],
  [0, 'markOverdue'],
  [3, 'chase'],
  [6, 'tellSuperior'],
];

/** Seconds after issue at which nothing falls due any more, an extension of ten seconds included. */
export const LAST_RUNG_SECONDS = 44;

const UNITS = 12;

function unit(id: string, name: string, unitClass: UnitClass): Unit {
  const tier = unitClass === 'federation' ? 'province' : 'prefecture';
  const parent = unitClass === 'federation' ? null : ISSUER;
  return { id, name, aliases: [], tier, unitClass, parent };
}

/** The made-up federation of a run: issuer, sponsor and twelve units. */
export function chaosDirectory(): DirectoryFile {
  const units = Array.from({ length: UNITS }, (_, i) =>
    unit(`cs-u${String(i + 1).padStart(2, '0')}`, `第${i + 1}市总工会`, 'prefecture'),
  );
  const own = [
    unit(ISSUER, '演练省总工会', 'federation'),
    unit(SPONSOR, '演练省总工会宣传教育部', 'department'),
  ];
  return { name: 'chaos', root: ISSUER, units: [...own, ...units] };
}

function after(seconds: number): DueRule {
  return { kind: 'duration', iso: `PT${seconds}S`, from: 'issue' };
}

function ladder(): Ladder {
  return RUNGS.map(([seconds, action], i) => ({
    no: i + 1,
    offset: { kind: 'duration', iso: `PT${Math.abs(seconds)}S`, before: seconds < 0 },
    action,
    audiences: action === 'markOverdue' ? [] : ['liaison'],
  }));
}

/** A campaign whose deadlines and rungs all pass within a minute of its issue. */
export function chaosCampaign(id: string): CampaignFile {
  const titles: Record<Duty, string> = { receipt: '签收', plan: '报送方案', report: '报送情况' };
  const steps = DUTIES.map((kind): Step => ({
    ...{ id: kind, kind, title: titles[kind], form: kind },
    due: after(DUE_SECONDS[kind]),
  }));
  const item = {
    ...{ no: 1, title: '宣讲活动', text: '组织宣讲。', window: { kind: 'open' as const } },
    ...{ leads: [], cooperating: [], partners: [], quotas: [], subActivities: [] },
  };
  return {
    format: 'luoshi-campaign/1',
    id,
    directory: 'chaos',
    notice: {
      ...{ number: '演总工发〔2026〕1号', issuer: ISSUER, sponsor: SPONSOR },
      ...{ title: '关于开展演练的通知', recipients: [{ unitClass: 'prefecture' }] },
      ...{ copies: [], text: '请认真组织。', standingClauses: [] },
    },
    ...{ items: [item], phases: [], anchors: [], steps },
    matrix: [{ for: 'prefecture', owes: { receipt: 'file', plan: 'review', report: 'review' } }],
    ladder: ladder(),
    ...{ graceDays: 0, correctionWorkdays: 3 },
  };
}
