import type { CampaignFile, Step, WorkItem } from '../../domain/campaign-file';
import type { Directory, Unit, UnitClass } from '../../domain/unit';

function unit(id: string, name: string, rest: Partial<Unit> & { unitClass: UnitClass }): Unit {
  return { id, name, aliases: [], tier: 'prefecture', parent: 'sf', ...rest };
}

/** A made-up federation: two prefectures, three counties, an industry union, four inner bodies. */
export const DIRECTORY: Directory = [
  unit('sf', '示范省总工会', { unitClass: 'federation', tier: 'province', parent: null }),
  unit('sf-office', '示范省总工会办公室', { unitClass: 'department', aliases: ['省总办公室'] }),
  unit('sf-publicity', '示范省总工会宣传教育部', {
    unitClass: 'department',
    aliases: ['省总宣传部', '省总宣传教育部'],
  }),
  unit('sf-economy', '示范省总工会经济技术部', { unitClass: 'department' }),
  unit('sf-school', '示范省总工会干部学校', { unitClass: 'institution', aliases: ['省总干校'] }),
  unit('sf-science', '示范省科教工会', { unitClass: 'industry' }),
  unit('sf-east', '东岭市总工会', { unitClass: 'prefecture' }),
  unit('sf-west', '西川市总工会', { unitClass: 'prefecture' }),
  unit('sf-east-office', '东岭市总工会办公室', { unitClass: 'department', parent: 'sf-east' }),
  unit('sf-east-a', '甲县总工会', { unitClass: 'county', tier: 'county', parent: 'sf-east' }),
  unit('sf-east-b', '乙县总工会', { unitClass: 'county', tier: 'county', parent: 'sf-east' }),
  unit('sf-west-a', '丙县总工会', { unitClass: 'county', tier: 'county', parent: 'sf-west' }),
];

/** A work item without leads, 1 May to 6 May 2022 unless told otherwise. */
export function buildItem(part: Partial<WorkItem> = {}): WorkItem {
  return {
    no: 1,
    title: '宣讲活动',
    text: '组织宣讲。',
    window: { kind: 'days', from: '2022-05-01', to: '2022-05-06' },
    leads: [],
    cooperating: [],
    partners: [],
    quotas: [],
    subActivities: [],
    ...part,
  };
}

/** A step of the given kind, due five days after issue unless told otherwise. */
export function buildStep(part: Partial<Step> & Pick<Step, 'kind'>): Step {
  return {
    id: part.kind,
    title: `办理${part.kind}`,
    form: part.kind,
    due: { kind: 'days', count: 5, from: 'issue' },
    ...part,
  };
}

/** A sound campaign to the prefectures; every test changes what it is about. */
export function buildCampaign(part: Partial<CampaignFile> = {}): CampaignFile {
  return {
    format: 'luoshi-campaign/1',
    id: 'demo-2022',
    directory: 'demo',
    notice: {
      number: '示总工发〔2022〕7号',
      issuer: 'sf',
      sponsor: 'sf-publicity',
      title: '关于开展宣讲活动的通知',
      recipients: [{ unitClass: 'prefecture' }],
      copies: [],
      text: '请认真组织。',
      standingClauses: [],
      issuedOn: '2022-04-20',
    },
    items: [buildItem()],
    phases: [],
    anchors: [],
    steps: [buildStep({ kind: 'receipt' }), buildStep({ kind: 'plan', requires: ['receipt'] })],
    matrix: [{ for: 'prefecture', owes: { receipt: 'file', plan: 'review' } }],
    ladder: [
      { no: 1, offset: { kind: 'workdays', count: -1 }, action: 'remind', audiences: ['liaison'] },
      { no: 2, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: [] },
      { no: 3, offset: { kind: 'workdays', count: 1 }, action: 'chase', audiences: ['unitHead'] },
    ],
    graceDays: 2,
    correctionWorkdays: 3,
    closesOn: '2022-12-31',
    ...part,
  };
}
