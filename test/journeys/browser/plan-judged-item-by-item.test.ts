import type { Browser } from 'playwright-core';
import { planSamples } from '../../../forms/plan/samples';
import type { ApprovalView } from '../../../web/contract/approvals';
import { buildItem } from '../../builders/campaign-file';
import { openApproval, planOf } from '../../support/approval-visit';
import { openBrowser, type Visit } from '../../support/browser';
import { journeyCampaign, journeyId, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { sizesToTry } from '../../support/sizes';
import { Stack } from '../../support/stack';

const OFFICE = 'sf-publicity';

function lead(no: number, title: string, unit: string) {
  const who = { leads: [{ unit }], cooperating: [{ unit: 'sf-east' }] };
  return buildItem({ no, title, window: { kind: 'open' }, ...who });
}

const ITEMS = [lead(1, '劳动竞赛', 'sf-economy'), lead(2, '宣讲培训', 'sf-school')];

function plan(training: string) {
  const measure = { adaptation: 'asIssued', responsible: '宣教部' };
  const measures = [
    { ...measure, item: 1, title: '组织行业竞赛' },
    { ...measure, item: 2, title: training },
  ];
  return { ...planSamples.valid.minimal, measures };
}

let stack: Stack;
let browser: Browser;
let east: JourneyDesk;
let economist: JourneyDesk;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  await stack.seat('sponsor', [{ office: OFFICE, role: 'departmentHead' }]);
  economist = await stack.seat('economist', [{ office: 'sf-economy', role: 'departmentHead' }]);
  await stack.seat('teacher', [{ office: 'sf-school', role: 'departmentHead' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(sizesToTry())('a plan that the leads of its items judge (%s)', (size) => {
  const campaign = journeyId(`items-${size}`);
  let sponsor: Visit;

  const openAs = (account: string) => openApproval({ stack, browser, size, campaign }, account);

  /** Presses an act, fills its dialog in where words are given, and confirms. */
  async function does({ page: shown }: Visit, act: RegExp, words?: string): Promise<void> {
    await shown.getByRole('button', { name: act }).click();
    const dialog = shown.getByRole('dialog');
    if (words !== undefined) await dialog.getByRole('textbox').fill(words);
    await dialog.getByRole('button', { name: act }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  const handIn = (training: string) =>
    east.do(`${taskPath(campaign, 'sf-east')}/acts/submitPlan`, {
      ...{ duty: 'plan', body: plan(training) },
      ...(training === '集中培训' ? {} : { reply: '已修改' }),
    });

  beforeAll(async () => {
    const issuer = await stack.seat(`issuer-${size}`, [{ office: OFFICE, role: 'handler' }]);
    const file = journeyCampaign(campaign, { items: ITEMS });
    const join = {
      ...{ kind: 'node' as const, id: 'join', title: '主办部门审定', mode: 'any' as const },
      approvers: [{ kind: 'post' as const, office: OFFICE, role: 'departmentHead' as const }],
    };
    const byItem = {
      route: { parts: [join] },
      itemReview: { title: '分项审核', role: 'departmentHead' as const },
    };
    const steps = file.steps.map((step) => (step.id === 'plan' ? { ...step, ...byItem } : step));
    await stack.issue(issuer, { ...file, steps });
    await handIn('集中培训');
  });

  it('a lead sees its item alone, and advises returning it', async () => {
    const teacher = await openAs('teacher');
    await teacher.sees('您只审核第 2 项任务');
    await teacher.sees('集中培训');
    expect(await teacher.page.getByText('组织行业竞赛').count()).toBe(0);
    expect(await teacher.page.getByText('1. 劳动竞赛').count()).toBe(0);
    await does(teacher, /^建议退回$/, '请写明培训期次');
    await teacher.sees('已办理：建议退回。');
    await teacher.end();
    expect(await planOf(east, campaign)).toMatchObject({ state: 'submitted' });
  });

  it('the sponsor waits no longer for the other, and returns it with what was said', async () => {
    sponsor = await openAs('sponsor');
    await sponsor.sees('组织行业竞赛');
    await does(sponsor, /^不等意见$/, '牵头部门出差');
    await sponsor.sees('未等牵头部门意见');
    await sponsor.page.getByRole('button', { name: /^退\s?回$/ }).click();
    const dialog = sponsor.page.getByRole('dialog');
    const words = dialog.getByRole('textbox');
    expect(await words.inputValue()).toContain('干部学校）：请写明培训期次');
    expect(await dialog.getByRole('checkbox', { name: /宣讲培训/ }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: /劳动竞赛/ }).isChecked()).toBe(false);
    await dialog.getByRole('button', { name: /^退\s?回$/ }).click();
    await sponsor.sees('已退回单位');
    expect(await planOf(east, campaign)).toMatchObject({ state: 'returned' });
  });

  it('what is handed in anew is judged again by that lead alone, and accepted', async () => {
    await handIn('分三期培训');
    const path = `/api/approvals/${campaign}/sf/sf-east?duty=plan`;
    const view = await economist.get<ApprovalView>(path);
    expect(view).toMatchObject({
      items: [1],
      can: { answer: [] },
      body: { measures: [{ item: 1 }] },
    });
    const teacher = await openAs('teacher');
    await teacher.sees('分三期培训');
    await does(teacher, /^同意本项$/);
    await teacher.end();
    await sponsor.page.getByText('请您签署意见：主办部门审定').waitFor();
    await does(sponsor, /^同\s?意$/, '同意');
    await sponsor.sees('审批通过');
    expect(await planOf(east, campaign)).toMatchObject({ state: 'accepted', round: 2 });
    await sponsor.end();
  });
});
