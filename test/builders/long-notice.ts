import type { CampaignFile } from '../../domain/campaign-file';
import { buildCampaign, buildItem } from './campaign-file';

const SAID = '各级工会要结合实际抓好落实，及时总结推广好做法，确保各项工作有部署、有措施、有落实。';

/** A made-up notice with every part that official paper knows, long enough for several pages. */
export function buildLongNotice(): CampaignFile {
  const base = buildCampaign();
  return {
    ...base,
    notice: {
      ...base.notice,
      number: '示总工发〔2022〕18号',
      letterhead: '示范省总工会文件',
      title:
        '示范省总工会关于印发《示范省工会“当好主人翁、建功新时代”主题劳动和技能竞赛活动方案》的通知',
      theme: '当好主人翁',
      recipients: [
        { unitClass: 'prefecture', except: ['西川市总工会'] },
        { unitClass: 'industry' },
        { unitClass: 'department' },
        { unit: 'sf-school' },
      ],
      copies: ['示范省人力资源和社会保障厅', '示范省总工会领导'],
      text: [
        '现将活动方案印发给你们，请结合实际认真组织实施。',
        '一、总体要求',
        SAID.repeat(3),
        '（一）提高认识。一要学深悟透，二要入脑入心。' + SAID.repeat(4),
        '1. 抓好组织。' + SAID.repeat(2),
        '（1）明确分工。' + SAID,
      ].join('\n'),
      standingClauses: ['加强领导。' + SAID, '注重实效。' + SAID],
      contacts: [{ name: '宣传部值班室', phone: '0931-0000000', mail: 'office@example.org' }],
      attachments: [
        { label: '附件1', title: '示范省工会主题劳动和技能竞赛活动任务分工及完成时限一览表' },
        { label: '附件2', title: '报名表' },
      ],
      issuedOn: '2022-04-05',
      printedOn: '2022-04-06',
    },
    items: [
      buildItem({
        title: '开展劳动竞赛',
        text: SAID.repeat(4),
        window: { kind: 'months', year: 2022, from: 4, to: 12 },
        leads: [{ unit: 'sf-publicity' }],
        cooperating: [{ unitClass: 'prefecture' }],
        partners: ['示范省科技厅'],
        quotas: [{ name: '五一劳动奖状', count: 10, measure: '个' }],
        subActivities: [{ title: '启动仪式', window: { kind: 'open' } }, { title: '技能比武' }],
        schedule: [{ who: '讲师团', where: '东岭市', when: { kind: 'prompt', words: '上半年' } }],
      }),
      buildItem({ no: 2, title: '选树先进典型', text: SAID.repeat(6) }),
    ],
    phases: [
      { id: 'p1', name: '第一阶段', from: { on: '2022-05-01' }, to: { anchor: 'congress' } },
    ],
    anchors: [{ id: 'congress', name: '大会召开' }],
  };
}

const NAMES: Readonly<Record<string, string>> = {
  sf: '示范省总工会',
  'sf-publicity': '示范省总工会宣传教育部',
  'sf-school': '示范省总工会干部学校',
};

/** Names of the units in it. */
export const nameInNotice = (words: string): string => NAMES[words] ?? words;
