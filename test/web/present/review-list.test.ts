import type { Viewer } from '../../../domain/permissions';
import type { DutyDoc } from '../../../store/models/duty';
import { reviewQuery, type ReviewRow } from '../../../web/contract/reviews';
import { reviewListOf } from '../../../web/server/present/review-list';
import { reviewRowOf } from '../../../web/server/present/review-row';
import { buildDutyRow, buildIssuanceRow, buildTaskRow } from '../../builders/rows';

const VIEWER: Viewer = {
  ...{ person: 'p-reviewer', office: 'sf-publicity', officePath: '/sf/sf-publicity/' },
  ...{ roles: ['handler'], posts: [{ office: 'sf-publicity', role: 'handler' }] },
};

function rowOf(unit: string, duty: string, part: Partial<DutyDoc> = {}): ReviewRow {
  const { campaign } = part;
  const about = campaign === undefined ? {} : { campaign };
  const issuance = buildIssuanceRow({ ...about, title: `关于 ${campaign ?? 'c'} 的通知` });
  const row = buildDutyRow(unit, duty, { state: 'submitted', submittedAt: 5_000, ...part });
  return reviewRowOf({ issuance, task: buildTaskRow(unit, about), duty: row }, VIEWER);
}

const asked = (query: object = {}) => reviewQuery.parse(query);
const told = (rows: readonly ReviewRow[]) => rows.map(({ unit, duty }) => `${unit} ${duty?.duty}`);

describe('the review queue', () => {
  const rows = [
    rowOf('sf-west', 'plan', { submittedAt: 9_000 }),
    rowOf('sf-east', 'plan', { submittedAt: 7_000 }),
    rowOf('sf-east', 'report', { state: 'filed', handling: 'file', submittedAt: 8_000 }),
    rowOf('sf-north', 'plan', { campaign: 'd', state: 'notApplicablePending', submittedAt: 6_000 }),
  ];

  it('is oldest first and says how much of each kind there is', () => {
    const list = reviewListOf(rows, asked());
    expect(told(list.rows)).toEqual([
      'sf-north plan',
      'sf-east plan',
      'sf-east report',
      'sf-west plan',
    ]);
    const one = { filing: 1, notApplicable: 1 };
    expect(list.counts).toEqual({ submission: 2, ...one, request: 0, noticeReturned: 0 });
  });

  it('narrows by kind without hiding how much of the others there is', () => {
    const list = reviewListOf(rows, asked({ kind: 'filing' }));
    expect(told(list.rows)).toEqual(['sf-east report']);
    expect(list.counts.submission).toBe(2);
  });

  it('narrows by notice and step, and goes on offering all notices', () => {
    const list = reviewListOf(rows, asked({ campaign: 'c', step: 'plan' }));
    expect(told(list.rows)).toEqual(['sf-east plan', 'sf-west plan']);
    expect(list.notices.map(({ campaign, count }) => [campaign, count])).toEqual([
      ['c', 3],
      ['d', 1],
    ]);
    expect(list.steps.map(({ step, count }) => [step, count])).toEqual([
      ['plan', 2],
      ['report', 1],
    ]);
    expect(list.counts).toMatchObject({ submission: 2, notApplicable: 0 });
  });

  it('is cut into pages by key', () => {
    const first = reviewListOf(rows, asked({ limit: '3' }));
    const second = reviewListOf(rows, asked({ limit: '3', after: first.next }));
    expect([first.rows.length, told(second.rows), second.next]).toEqual([
      3,
      ['sf-west plan'],
      null,
    ]);
  });
});

describe('why a row is not the reader’s to decide', () => {
  it.each<[string, Partial<DutyDoc>, ReviewRow['bar']]>([
    ['anybody else’s', { submittedBy: { person: 'p-east', office: 'sf-east' } }, null],
    [
      'written by the reader',
      { submittedBy: { person: 'p-reviewer', office: 'sf-east' } },
      'ownSubmission',
    ],
    [
      'entered by the reader for the unit',
      { entered: { person: 'p-reviewer', channel: 'phone', attachments: [] } },
      'ownSubmission',
    ],
    ['to be approved by the leader', { handling: 'approve' }, 'leaderOnly'],
  ])('%s', (_, part, bar) => {
    expect(rowOf('sf-east', 'plan', part)).toMatchObject({ bar, mayDecide: bar === null });
  });

  it('what a department beside the sponsor handed in', () => {
    const issuance = buildIssuanceRow();
    const task = { ...buildTaskRow('sf-economy'), unitClass: 'department' as const };
    const duty = buildDutyRow('sf-economy', 'plan', { state: 'submitted' });
    const awaiting = { issuance, task, duty };
    expect(reviewRowOf(awaiting, VIEWER).bar).toBe('peerSubmission');
  });

  it('what the own unit handed in', () => {
    expect(rowOf('sf-publicity', 'plan').bar).toBe('ownSubmission');
  });

  it('a post that decides nothing', () => {
    const issuance = buildIssuanceRow();
    const awaiting = { issuance, task: buildTaskRow('sf-east'), duty: null };
    expect(reviewRowOf(awaiting, { ...VIEWER, roles: ['registryClerk'] }).bar).toBe('otherPost');
  });
});
