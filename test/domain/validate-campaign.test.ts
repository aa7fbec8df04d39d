import type { CampaignFile, Notice, Step } from '../../domain/campaign-file';
import type { DueRule } from '../../domain/due-rule';
import type { Rung } from '../../domain/ladder';
import {
  examineCampaign,
  validateCampaign,
  type ValidationOptions,
} from '../../domain/validate-campaign';
import { CALENDAR_2022 } from '../builders/calendar-2022';
import { buildCampaign, buildItem, buildStep, DIRECTORY } from '../builders/campaign-file';

const options: ValidationOptions = {
  calendar: CALENDAR_2022,
  now: Date.parse('2022-04-28T10:00:00+08:00'),
};

function faultsOf(part: Partial<CampaignFile>, more: Partial<ValidationOptions> = {}): string[] {
  return validateCampaign(buildCampaign(part), DIRECTORY, { ...options, ...more }).map(
    ({ path, code }) => `${path} ${code}`,
  );
}

function withNotice(part: Partial<Notice>): Partial<CampaignFile> {
  return { notice: { ...buildCampaign().notice, ...part } };
}

function withDue(due: DueRule, part: Partial<Step> = {}): Partial<CampaignFile> {
  return { steps: [buildStep({ kind: 'plan', due, ...part }), buildStep({ kind: 'receipt' })] };
}

it('finds nothing wrong with a sound campaign', () => {
  expect(faultsOf({}, { forms: ['receipt', 'plan'], reviewers: new Set(['sf']) })).toEqual([]);
});

it('names every fault at once, in sentences', () => {
  const faults = validateCampaign(
    buildCampaign({ ...withNotice({ sponsor: '省总宣传' }), items: [buildItem(), buildItem()] }),
    DIRECTORY,
    options,
  );
  expect(faults).toEqual([
    expect.objectContaining({
      path: 'items[1].no',
      code: 'duplicateNumber',
      message: '有两项工作任务的序号都是 1，请重新编号。',
    }),
    expect.objectContaining({
      path: 'notice.sponsor',
      params: expect.objectContaining({ words: '省总宣传' }) as unknown,
      message: expect.stringContaining('省总宣传部') as unknown,
    }),
  ]);
});

it('looks at the shape first, then at the sense', () => {
  expect(examineCampaign({ id: 1 }, DIRECTORY, options)).toHaveProperty('faults');
  const senseless = examineCampaign(buildCampaign({ id: 'A B' }), DIRECTORY, options);
  expect(senseless).toMatchObject({ faults: [{ path: 'id', code: 'badId' }] });
  const sound = buildCampaign();
  expect(examineCampaign(sound, DIRECTORY, options)).toEqual({ file: sound });
});

describe('ids, numbers and counts', () => {
  const phase = { id: 'p1', name: '阶段' };
  const anchor = { id: '大会', name: '大会' };
  it.each<[string[], Partial<CampaignFile>]>([
    [['id badId'], { id: 'x'.repeat(65) }],
    [['phases[1].id duplicateId'], { phases: [phase, phase] }],
    [['anchors[0].id badId', 'anchors[1].id badId'], { anchors: [anchor, anchor] }],
    [['items[0].no notCounting'], { items: [buildItem({ no: 0 })] }],
    [['items[0].no notCounting'], { items: [buildItem({ no: 1.5 })] }],
    [['items[0].title blank'], { items: [buildItem({ title: ' ' })] }],
    [['notice.title blank'], withNotice({ title: '' })],
    [['graceDays outOfRange'], { graceDays: -1 }],
    [['correctionWorkdays outOfRange'], { correctionWorkdays: 0 }],
    [
      ['steps[1].id duplicateId'],
      { steps: [buildStep({ kind: 'plan' }), buildStep({ kind: 'plan' })], matrix: [] },
    ],
  ])('%j', (expected, part) => {
    expect(faultsOf(part)).toEqual(expected);
  });

  it.each([0, -3, 2.5, Number.NaN])('a quota of %p', (count) => {
    const quotas = [
      { name: '集体', count: 1, measure: '个' },
      { name: '个人', count, measure: '名' },
    ];
    expect(faultsOf({ items: [buildItem({ quotas })] })).toEqual([
      'items[0].quotas[1].count notCounting',
    ]);
  });
});

describe('units', () => {
  it.each<[string[], Partial<CampaignFile>]>([
    [['notice.sponsor unknownUnit'], withNotice({ sponsor: 'nobody' })],
    [['notice.issuer unknownUnit'], withNotice({ issuer: '示范省总工会' })],
    [['notice.recipients[0].unit unknownUnit'], withNotice({ recipients: [{ unit: '北山市' }] })],
    [
      ['notice.recipients[0].unitClass emptyClass'],
      withNotice({ recipients: [{ unitClass: 'township' }] }),
    ],
    [
      ['notice.recipients[0].except[1] unknownUnit'],
      withNotice({ recipients: [{ unitClass: 'county', except: ['甲县总工会', '丁县'] }] }),
    ],
    [
      ['items[0].leads[0].unit unknownUnit', 'items[0].cooperating[0].unitClass emptyClass'],
      {
        items: [buildItem({ leads: [{ unit: '无' }], cooperating: [{ unitClass: 'newArea' }] })],
      },
    ],
    [['notice.recipients nobodyTakesPart'], withNotice({ recipients: [] })],
    [['notice.recipients nobodyTakesPart'], withNotice({ recipients: [{ unit: 'sf' }] })],
  ])('%j', (expected, part) => {
    expect(faultsOf(part)).toEqual(expected);
  });

  it('takes a campaign without recipients whose items have leads', () => {
    const items = [buildItem({ leads: [{ unit: 'sf-economy' }] })];
    expect(faultsOf({ ...withNotice({ recipients: [] }), items })).toEqual([]);
  });
});

describe('windows and days', () => {
  const congress = { id: 'congress', name: '大会', on: '2022-10-16' };
  it.each<[string[], Partial<CampaignFile>]>([
    [
      ['items[0].window endsBeforeStart'],
      { items: [buildItem({ window: { kind: 'days', from: '2022-05-06', to: '2022-05-01' } })] },
    ],
    [
      ['items[0].window.to impossibleDate'],
      { items: [buildItem({ window: { kind: 'days', from: '2022-02-01', to: '2022-02-30' } })] },
    ],
    [
      ['items[0].window.to impossibleMonth'],
      { items: [buildItem({ window: { kind: 'months', year: 2022, from: 3, to: 13 } })] },
    ],
    [
      ['items[0].window endsBeforeStart'],
      { items: [buildItem({ window: { kind: 'months', year: 2022, from: 11, to: 2 } })] },
    ],
    [
      ['items[0].subActivities[0].window.year outOfRange'],
      {
        items: [
          buildItem({ subActivities: [{ title: '竞赛', window: { kind: 'year', year: 22 } }] }),
        ],
      },
    ],
    [
      ['items[0].schedule[0].when.from impossibleDate'],
      {
        items: [
          buildItem({
            schedule: [{ who: '甲', where: '乙', when: { kind: 'open', from: '即日' } }],
          }),
        ],
      },
    ],
    [
      ['phases[0].to.anchor danglingAnchor'],
      { phases: [{ id: 'p1', name: '一', to: { anchor: 'nowhere' } }] },
    ],
    [
      ['phases[0] endsBeforeStart'],
      {
        anchors: [congress],
        phases: [{ id: 'p1', name: '一', from: { on: '2022-11-01' }, to: { anchor: 'congress' } }],
      },
    ],
    [['anchors[0].on impossibleDate'], { anchors: [{ ...congress, on: '2022-10-32' }] }],
    [['closesOn impossibleDate'], { closesOn: '2022-06-31' }],
    [['notice.issuedOn impossibleDate'], withNotice({ issuedOn: '2022年4月' })],
  ])('%j', (expected, part) => {
    expect(faultsOf(part)).toEqual(expected);
  });

  it('takes windows begun before issue, open ends and unknown events', () => {
    const part = {
      anchors: [{ id: 'congress', name: '大会' }],
      phases: [{ id: 'p1', name: '一', from: { on: '2022-05-01' }, to: { anchor: 'congress' } }],
      items: [
        buildItem({ window: { kind: 'months', year: 2022, from: 3, to: 7 } }),
        buildItem({ no: 2, window: { kind: 'open' } }),
        buildItem({ no: 3, window: { kind: 'prompt', words: '尽快' } }),
      ],
    };
    expect(faultsOf(part)).toEqual([]);
  });
});

describe('due rules', () => {
  it.each<[string[], DueRule]>([
    [['steps[0].due.at badInstant'], { kind: 'instant', at: '2022-05-06T18:00' }],
    [['steps[0].due dueAfterClose'], { kind: 'instant', at: '2023-01-01' }],
    [['steps[0].due dueAfterClose'], { kind: 'days', count: 300, from: 'receipt' }],
    [['steps[0].due.count outOfRange'], { kind: 'days', count: -1, from: 'issue' }],
    [['steps[0].due.count outOfRange'], { kind: 'workdays', count: 1.5, from: 'issue' }],
    [
      ['steps[0].due.from.anchor danglingAnchor'],
      { kind: 'days', count: 1, from: { anchor: 'nowhere' } },
    ],
    [['steps[0].due.iso badDuration'], { kind: 'duration', iso: 'P1M', from: 'issue' }],
    [['steps[0].due.iso badDuration'], { kind: 'duration', iso: 'P99999W', from: 'issue' }],
    [
      ['steps[0].due.day outOfRange', 'steps[0].due.until impossibleDate'],
      { kind: 'each', every: 'month', day: 32, until: '2022-13-01' },
    ],
    [
      ['steps[0].due dueNeverFalls'],
      { kind: 'each', every: 'month', day: 10, until: '2022-04-30' },
    ],
    [
      ['steps[0].due dueAfterClose'],
      { kind: 'each', every: 'quarter', day: 31, until: '2023-03-31' },
    ],
    [['steps[0].due dueTooOften'], { kind: 'each', every: 'month', day: 1, until: '2030-01-01' }],
  ])('%j', (expected, due) => {
    expect(faultsOf(withDue(due))).toEqual(expected);
  });

  it('names the window whose end lies after the close, and only the one', () => {
    const year = buildItem({ no: 2, window: { kind: 'year', year: 2023 } });
    const steps = [buildStep({ kind: 'progress', due: { kind: 'windowEnd' } })];
    const part = { items: [buildItem(), year], steps, matrix: [] };
    expect(faultsOf(part)).toEqual(['items[1].window dueAfterClose']);
  });

  it('takes a due at 24:00 of the last day', () => {
    expect(faultsOf(withDue({ kind: 'instant', at: '2022-12-31' }))).toEqual([]);
  });

  it('asks for a close where nothing else has an end', () => {
    const part = { ...withDue({ kind: 'windowEnd' }), closesOn: undefined };
    expect(faultsOf(part)).toEqual(['steps[0].due dueWithoutWindow']);
    expect(faultsOf(withDue({ kind: 'windowEnd' }))).toEqual([]);
  });

  it('does not report each month from an event nobody knows the date of', () => {
    const monthly: DueRule = { kind: 'each', every: 'month', day: 5, until: '2022-12-05' };
    const part: Partial<CampaignFile> = {
      anchors: [{ id: 'fair', name: '展会' }],
      phases: [{ id: 'p1', name: '一', from: { anchor: 'fair' } }],
      steps: [buildStep({ kind: 'report', phases: [{ phase: 'p1', due: monthly }] })],
      matrix: [],
    };
    expect(faultsOf(part)).toEqual(['steps[0].phases[0].due dueInUndatedStretch']);
    expect(
      faultsOf({ ...part, anchors: [{ id: 'fair', name: '展会', on: '2022-07-01' }] }),
    ).toEqual([]);
  });

  it('counts from the date of the notice, and from now when it is being issued', () => {
    const part = withDue({ kind: 'days', count: 250, from: 'issue' });
    expect(faultsOf(part)).toEqual([]);
    expect(faultsOf(part, { issuing: true })).toEqual(['steps[0].due dueAfterClose']);
  });
});

describe('steps and the matrix', () => {
  it.each<[string[], Partial<CampaignFile>]>([
    [
      ['steps[0].requires[0] danglingStep'],
      { steps: [buildStep({ kind: 'plan', requires: ['nothing'] })], matrix: [] },
    ],
    [
      ['steps[0].requires requiresItself', 'steps[1].requires requiresItself'],
      {
        steps: [
          buildStep({ kind: 'plan', requires: ['report'] }),
          buildStep({ kind: 'report', requires: ['plan'] }),
          buildStep({ kind: 'summary', requires: ['plan'] }),
        ],
        matrix: [],
      },
    ],
    [
      ['steps[0].phases phasesWithoutReport'],
      { steps: [buildStep({ kind: 'plan', phases: [] })], matrix: [] },
    ],
    [
      ['steps[0].phases[0].phase danglingPhase'],
      { steps: [buildStep({ kind: 'report', phases: [{ phase: 'p9' }] })], matrix: [] },
    ],
    [
      ['matrix[1].for duplicateRow', 'matrix[1].owes.outcome danglingStep'],
      {
        matrix: [
          { for: 'county', owes: {} },
          { for: 'county', owes: { outcome: 'none' } },
        ],
      },
    ],
  ])('%j', (expected, part) => {
    expect(faultsOf(part)).toEqual(expected);
  });

  it('knows only the forms it is told of', () => {
    expect(faultsOf({}, { forms: ['receipt'] })).toEqual(['steps[1].form unknownForm']);
  });

  it('wants somebody to review what is to be reviewed', () => {
    expect(faultsOf({}, { reviewers: new Set() })).toEqual(['steps[1] nobodyToReview']);
    expect(faultsOf({}, { reviewers: new Set(['sf-publicity']) })).toEqual([]);
    const owes = { receipt: 'file', plan: 'file' } as const;
    const matrix = [{ for: 'prefecture' as const, owes }];
    expect(faultsOf({ matrix }, { reviewers: new Set() })).toEqual([]);
  });

  it('does not let the sponsor review what it owes itself', () => {
    const part: Partial<CampaignFile> = {
      ...withNotice({ recipients: [{ unitClass: 'department' }] }),
      matrix: [{ for: 'department', owes: { plan: 'approve' } }],
    };
    expect(faultsOf(part, { reviewers: new Set(['sf-publicity']) })).toEqual([
      'matrix[0].owes.plan ownReview',
    ]);
    expect(faultsOf(part, { reviewers: new Set(['sf']) })).toEqual([]);
  });

  it('does not let it review what a department beside it owes', () => {
    const part: Partial<CampaignFile> = {
      items: [buildItem({ leads: [{ unit: 'sf-economy' }] })],
      matrix: [{ for: 'assigned', owes: { plan: 'review' } }],
    };
    expect(faultsOf(part, { reviewers: new Set(['sf-publicity']) })).toEqual([
      'matrix[0].owes.plan peerReview',
    ]);
    expect(faultsOf(part, { reviewers: new Set(['sf']) })).toEqual([]);
    const school = { ...part, items: [buildItem({ leads: [{ unit: 'sf-school' }] })] };
    expect(faultsOf(school, { reviewers: new Set(['sf-publicity']) })).toEqual([]);
  });
});

describe('the ladder', () => {
  const rung = (no: number, offset: Rung['offset'], part: Partial<Rung> = {}): Rung => ({
    no,
    offset,
    action: 'chase',
    audiences: ['unitHead'],
    ...part,
  });
  it.each<[string[], Rung[]]>([
    [['ladder[0].no rungNumber'], [rung(2, { kind: 'days', count: 1 })]],
    [
      ['ladder[1].offset rungTooEarly'],
      [rung(1, { kind: 'days', count: 1 }), rung(2, { kind: 'workdays', count: -1 })],
    ],
    [
      ['ladder[1].offset rungTooEarly'],
      [
        rung(1, { kind: 'days', count: 0 }),
        rung(2, { kind: 'duration', iso: 'PT1S', before: true }),
      ],
    ],
    [['ladder[0].offset.iso badDuration'], [rung(1, { kind: 'duration', iso: '1天' })]],
    [['ladder[0].offset.count outOfRange'], [rung(1, { kind: 'workdays', count: 0.5 })]],
    [['ladder[0].hours rungWithoutHours'], [rung(1, { kind: 'workhours', count: -4 })]],
    ...[
      [],
      [{ from: '9:00', to: '17:00' }],
      [{ from: '17:00', to: '09:00' }],
      [
        { from: '08:30', to: '12:00' },
        { from: '11:00', to: '18:00' },
      ],
    ].map((hours): [string[], Rung[]] => [
      ['ladder[0].hours badWorkingHours'],
      [rung(1, { kind: 'days', count: 1 }, { hours })],
    ]),
    [
      ['ladder[0].audiences rungWithoutAudience'],
      [rung(1, { kind: 'days', count: 1 }, { audiences: [] })],
    ],
  ])('%j', (expected, ladder) => {
    expect(faultsOf({ ladder })).toEqual(expected);
  });

  it('takes rungs at one instant, and none at all', () => {
    const days = { kind: 'days', count: 0 } as const;
    expect(faultsOf({ ladder: [rung(1, days), rung(2, days)] })).toEqual([]);
    expect(faultsOf({ ladder: [] })).toEqual([]);
  });
});
