import { draftIdOf } from '../mid-course/campaign';

/** One screen of the product as somebody sees it in the middle of a campaign. */
export interface Screen {
  /** Name of its pictures: `docs/screens/<name>.<size>.png`. */
  name: string;
  /** Account of whoever looks; null before signing in. */
  account: string | null;
  path: string;
  /** What is on the page once it has everything. */
  shows: string | RegExp;
}

type Seen = Pick<Screen, 'name' | 'path' | 'shows'>;

function ofUnits(campaign: string): Screen[] {
  const task = (unit: string) => `/tasks/${campaign}/gs/${unit}?duty=plan`;
  return [
    { name: 'todo', account: 'gs-jyg', path: '/todo', shows: '报送学习宣传方案' },
    { name: 'to-read', account: 'gs-lz', path: '/to-read', shows: '待阅' },
    { name: 'inbox-all', account: 'gs-jyg', path: '/inbox?receipt=all', shows: '全部' },
    { name: 'done', account: 'gs-zy', path: '/done', shows: '报送学习宣传方案' },
    { name: 'inbox', account: 'gs-gn', path: '/inbox', shows: '逾期未签收' },
    { name: 'messages', account: 'gs-jyg', path: '/messages', shows: '报送学习宣传方案' },
    {
      ...{ name: 'task-print', account: 'gs-zy', shows: '报送学习宣传方案' },
      path: `/tasks/${campaign}/gs/gs-zy/print`,
    },
    { name: 'facts', account: 'gs-jyg', path: '/facts/gs-jyg', shows: '还没有基本数据' },
    { name: 'items', account: 'gs-base', path: '/items', shows: '组织宣讲活动' },
    { name: 'item', account: 'gs-base', path: `/items/${campaign}/gs/2`, shows: '兰州市总工会' },
    { name: 'task-form', account: 'gs-jyg', path: task('gs-jyg'), shows: '方案名称' },
    { name: 'task-returned', account: 'gs-ts', path: task('gs-ts'), shows: '请逐项写明责任部门' },
    { name: 'task-history', account: 'gs-zy', path: task('gs-zy'), shows: '办理经过' },
  ];
}

function ofSponsor(campaign: string): Screen[] {
  const edit = `/campaigns/${draftIdOf(campaign)}/edit?step=`;
  const seen: Seen[] = [
    { name: 'campaigns', path: '/campaigns', shows: '办理中' },
    { name: 'new-campaign', path: '/new-campaign', shows: '从示例' },
    { name: 'notice-import', path: '/new-campaign/notice', shows: '从通知文件起草' },
    { name: 'ready-forms', path: '/forms/templates', shows: '以此新建' },
    { name: 'numbers', path: '/numbers', shows: '文号' },
    { name: 'campaign', path: `/campaigns/${campaign}`, shows: '通知正文' },
    { name: 'editor-notice', path: `${edit}notice`, shows: '下一步' },
    { name: 'editor-recipients', path: `${edit}recipients`, shows: '机构树' },
    { name: 'editor-items', path: `${edit}items`, shows: '下一步' },
    { name: 'editor-phases', path: `${edit}phases`, shows: '下一步' },
    { name: 'editor-steps', path: `${edit}steps`, shows: '谁要办什么' },
    { name: 'editor-ladder', path: `${edit}ladder`, shows: '下一步' },
    { name: 'editor-issue', path: `${edit}issue`, shows: /向 \d+ 个单位印发/ },
    {
      ...{ name: 'rehearsal', shows: '每天催办次数' },
      path: `/campaigns/${draftIdOf(campaign)}/rehearsal`,
    },
    { name: 'reviews', path: '/reviews', shows: '省电力工会' },
    { name: 'approvals', path: '/approvals', shows: '流程审批' },
    { name: 'boards', path: '/board', shows: '办理节点' },
    { name: 'board', path: `/board/${campaign}/gs`, shows: '兰州市总工会' },
    {
      name: 'board-overdue',
      path: `/board/${campaign}/gs?standing=overdue`,
      shows: '嘉峪关市总工会',
    },
    { name: 'review', path: `/reviews/${campaign}/gs/gs-i-railway?duty=plan`, shows: '审核通过' },
    { name: 'journal', path: `/board/${campaign}/gs/journal`, shows: '印发完毕' },
    { name: 'amendment', path: `/board/${campaign}/gs/amend`, shows: '补充通知' },
  ];
  return seen.map((one) => ({ ...one, account: 'gs-xj.handler' }));
}

function ofAdministrator(): Screen[] {
  const seen: Seen[] = [
    { name: 'organisation', path: '/organisation?unit=gs-lz', shows: '人员和岗位' },
    { name: 'organisation-import', path: '/organisation/import', shows: '选择文件' },
    { name: 'hand-over', path: '/organisation/hand-over/demo.gs-lz', shows: '岗位移交给谁' },
    { name: 'settings', path: '/settings', shows: '修改密码' },
    { name: 'calendar', path: '/settings/calendar', shows: '公布到' },
    { name: 'sign-ins', path: '/settings/sign-ins', shows: '已列出' },
  ];
  return seen.map((one) => ({ ...one, account: 'gs.admin' }));
}

/** Every screen around a campaign in mid-course, in the order in which the guide walks through them. */
export function screensOf(campaign: string): Screen[] {
  return [
    { name: 'sign-in', account: null, path: '/', shows: '登录' },
    { name: 'choose-office', account: 'gs-xj.clerk', path: '/', shows: '省总工会宣传教育部' },
    ...ofUnits(campaign),
    ...ofSponsor(campaign),
    {
      ...{ name: 'review-approval', account: 'gs.leader', shows: '审核通过' },
      path: `/reviews/${campaign}/gs/gs-lz?duty=plan`,
    },
    ...ofAdministrator(),
  ];
}
