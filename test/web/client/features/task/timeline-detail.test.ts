import { ISSUANCE_EVENTS } from '../../../../../domain/issuance-event';
import { RUNG_ACTIONS } from '../../../../../domain/ladder';
import { UNIT_EVENTS } from '../../../../../domain/unit-event';
import type { TimelineRow } from '../../../../../web/contract/journal';
import { isShown } from '../../../../../web/client/features/task/shown-act';
import { detailOf, isNewsTo } from '../../../../../web/client/features/task/timeline-detail';
import { groupOf, TIMELINE_GROUPS } from '../../../../../web/client/features/task/timeline-group';
import * as english from '../../../../../web/client/i18n/en';
import * as chinese from '../../../../../web/client/i18n/zh-CN';

const OWED = new Set(['plan']);
const UNSHOWN = [
  'participants.enrolled',
  'campaign.published',
  'rungs.asked',
  'rungs.confirmed',
  'rungs.held',
  'circular.revised',
  'circular.discarded',
  'calendar.changed',
  'closing.proposed',
  'closing.countersigned',
  'closing.refused',
  'campaign.amended',
  'heads.anchored',
];

const ROWS = [{ unit: 'east', duty: 'plan', clock: 1, dueAt: 3, nextRungAt: null, returns: 0 }];
const HANDED = { duty: 'plan', kind: 'plan', handling: 'review', round: 2, dueAt: 1, late: true };
const ENTERED = { person: 'p', channel: 'fax', attachments: ['a'] };

const AMENDED = { moved: [{ ...ROWS[0], from: 2 }], added: [{}], revived: [], dropped: ['plan'] };

/** What each kind of event carries, as much of it as is told. */
const DATA: Record<string, object> = {
  'notice.acknowledged': { duty: 'receipt', late: true, entered: ENTERED },
  'plan.submitted': { ...HANDED, reply: '已补充。' },
  'report.submitted': { ...HANDED, nothing: true, entered: ENTERED },
  'progress.submitted': { ...HANDED, item: 4 },
  'summary.submitted': HANDED,
  'progress.recorded': { item: 4, category: 'meeting' },
  'submission.corrected': { ...HANDED, reason: '数字有误。', previous: 's' },
  'submission.returned': { duty: 'plan', opinion: '请补充。', correctBy: 5 },
  'notApplicable.refused': { duty: 'plan', opinion: '应当办理。', correctBy: 5 },
  'request.made': { duty: 'plan', wish: 'extension', until: 9, dueAt: 3, reason: '受灾。' },
  'unit.inspected': {
    ...{ way: 'onSite', on: '2026-05-04' },
    findings: [{ point: '有落实', finding: 'no', note: '未落实到位。' }],
  },
  'campaign.issued': { deliveredAt: 1 },
  'rung.fired': { rows: [{ ...ROWS[0], rung: 1, action: 'chase', audiences: [] }] },
  'approvals.chased': { rows: ROWS },
  'duty.rearmed': { cause: 'anchored', causeSeq: 1, rows: ROWS, last: true },
  'due.extended': { row: ROWS[0], from: 2, reason: '汛期延后。' },
  'amendment.applied': {
    causeSeq: 1,
    number: '补1号',
    text: '补充。',
    last: true,
    rows: [AMENDED],
  },
  'duty.resumed': { row: ROWS[0], reason: '场地已定。' },
  'due.moved': { duty: 'plan', to: 9, reason: '统一调整。' },
  'anchor.set': { anchor: 'opening', on: '2026-05-04', from: null },
  'circular.sent': { no: 1, title: '通报', rows: [{ unit: 'east', duty: 'plan', dueAt: 3 }] },
  'unit.urged': { units: ['east'], duty: 'plan', text: '请抓紧。' },
  'item.closed': { item: 4, state: 'completed', reason: '已完成。' },
};

function rowOf(act: string, data: object = DATA[act] ?? { duty: 'plan', reason: '', opinion: '' }) {
  const by = { person: 'p', office: 'o' };
  return { id: act, stream: 's', seq: 1, at: 1, by, act, data } satisfies TimelineRow;
}

const KINDS = [...UNIT_EVENTS, ...ISSUANCE_EVENTS];
const shown = KINDS.filter((act) => !UNSHOWN.includes(act));

function textAt(texts: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], texts);
}

test('all kinds of events are shown but the bookkeeping of the record', () => {
  expect(KINDS.filter((act) => !isShown(rowOf(act)))).toEqual(UNSHOWN);
});

describe.each(shown)('%s', (act) => {
  test.each([
    ['Chinese', chinese.timeline],
    ['English', english.timeline],
  ])('is told in %s, with every fact it has', (_language, texts) => {
    const { facts } = detailOf(rowOf(act));
    const paths = facts.map((fact) => {
      if (fact.kind === 'itemState') return `itemState.${fact.state}`;
      if (fact.kind === 'category') return `category.${fact.category}`;
      if (fact.kind === 'inspected') return `finding.${fact.finding}`;
      if (fact.kind === 'wish') return `wish.${fact.wish}`;
      return fact.kind === 'entered' ? `channel.${fact.channel}` : `fact.${fact.kind}`;
    });
    const found = [`act.${act}`, ...paths].map((path) => [
      path,
      typeof (textAt(texts, path) ?? textAt(texts, `${path}_other`)),
    ]);
    expect(found).toEqual(found.map(([path]) => [path, 'string']));
  });

  test('belongs to a group of the filter', () => {
    const row = rowOf(act);
    expect(isShown(row) && TIMELINE_GROUPS.includes(groupOf(row.act))).toBe(true);
  });
});

test.each(RUNG_ACTIONS)('a rung that does %s has its words', (action) => {
  expect(typeof textAt(chinese.timeline, `rung.${action}`)).toBe('string');
});

test('a date moved for a duty that the unit does not owe is no news to it', () => {
  expect(isNewsTo(OWED, rowOf('due.moved', { duty: 'report.x', to: 9, reason: '' }))).toBe(false);
  expect(isNewsTo(OWED, rowOf('due.moved'))).toBe(true);
});

test('a clock wound after a return is told by the return itself', () => {
  const data = { cause: 'returned', causeSeq: 1, rows: ROWS, last: true };
  expect(isNewsTo(OWED, rowOf('duty.rearmed', data))).toBe(false);
});

test('the second round, late, says so, with the answer to the return', () => {
  expect(detailOf(rowOf('plan.submitted'))).toEqual({
    ...{ duties: ['plan'], action: null, words: '已补充。' },
    facts: [{ kind: 'round', round: 2 }, { kind: 'late' }],
  });
});

test('an extension tells the former and the new date', () => {
  expect(detailOf(rowOf('due.extended'))).toMatchObject({
    ...{ duties: ['plan'], words: '汛期延后。' },
    facts: [{ kind: 'dueMoved', from: 2, to: 3 }],
  });
});
