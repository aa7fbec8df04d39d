import type { CampaignFile, WorkItem } from '../../../domain/campaign-file';
import { leftToSay } from '../../../domain/document-layout/said-in-text';

const item = (title: string, text: string): WorkItem => ({
  no: 1,
  title,
  text,
  window: { kind: 'open' },
  leads: [],
  cooperating: [],
  partners: [],
  quotas: [],
  subActivities: [],
});

const TEXT = [
  '一、主要任务',
  '（一）组织初赛。各单位于12月20日前完成初赛，每个单位推荐2名选手。（牵头单位：经济部）',
  '准备阶段（11月）：动员部署。',
  '二、工作要求',
  '1. 加强领导。各单位要明确专人负责，并于月底前报名。',
].join('\n');

const left = (parts: Partial<Pick<CampaignFile, 'items' | 'phases'>>, clauses: string[] = []) =>
  leftToSay({
    notice: { text: TEXT, standingClauses: clauses } as CampaignFile['notice'],
    items: [],
    phases: [],
    ...parts,
  });

it('does not say again what the text says, whatever its stops and numerals', () => {
  const said = item('组织初赛', '各单位于12月20日前完成初赛,每个单位推荐2名选手。');
  expect(left({ items: [said] }).items).toEqual([]);
  const clauses = ['（一）加强领导。各单位要明确专人负责，并于月底前报名'];
  expect(left({}, clauses).conditions).toEqual([]);
});

it('says what the text only mentions, or says otherwise', () => {
  const items = [
    item('组织初赛', ''),
    item('组织初赛', '各单位于12月30日前完成初赛。'),
    item('举办决赛', '每个单位推荐2名选手。'),
  ];
  expect(left({ items }).items).toEqual(items);
  expect(left({}, ['加强领导。按月通报。']).conditions).toEqual(['加强领导。按月通报。']);
});

it('leaves out a phase whose time the text tells', () => {
  const from = { on: '2026-11-01' };
  const phase = (name: string) => ({ id: name, name, from, to: from });
  const phases = [phase('准备阶段'), phase('初赛')];
  expect(left({ phases }).phases).toEqual([phases[1]]);
});
