import fc from 'fast-check';
import { countCampaign } from '../../domain/campaign-counts';
import type { CampaignFile, UnitRef } from '../../domain/campaign-file';
import { enrolInstead, enrolParticipants } from '../../domain/enrol-participants';
import type { Participant } from '../../domain/participant';
import { endOfDay } from '../../domain/shanghai-time';
import { UNIT_CLASSES } from '../../domain/unit';
import { CALENDAR_2022 } from '../builders/calendar-2022';
import { buildCampaign, buildItem, buildStep, DIRECTORY } from '../builders/campaign-file';

const context = {
  issuedAt: Date.parse('2022-04-28T10:00:00+08:00'),
  calendar: CALENDAR_2022,
};

function enrol(part: Partial<CampaignFile>): Participant[] {
  return enrolParticipants(buildCampaign(part), DIRECTORY, context);
}

function find(participants: readonly Participant[], unit: string): Participant {
  const found = participants.find((one) => one.unit === unit);
  if (!found) throw new Error(`${unit} does not take part`);
  return found;
}

const notice = buildCampaign().notice;

describe('who takes part', () => {
  const items = [
    buildItem({
      leads: [{ unit: '省总宣传部' }, { unit: 'sf-school' }],
      cooperating: [{ unitClass: 'prefecture' }, { unitClass: 'department' }],
    }),
    buildItem({ no: 2, leads: [{ unit: 'sf' }, { unit: 'sf-school' }], cooperating: [] }),
  ];

  it('is recipients, leads and cooperating units, once each, in order of id', () => {
    const units = enrol({ items }).map(({ unit }) => unit);
    expect(units).toEqual([
      'sf-east',
      'sf-economy',
      'sf-office',
      'sf-publicity',
      'sf-school',
      'sf-west',
    ]);
  });

  it('says who is addressed, who is assigned, and in what part', () => {
    const participants = enrol({ items });
    expect(find(participants, 'sf-east')).toMatchObject({
      name: '东岭市总工会',
      path: '/sf/sf-east/',
      roles: ['addressed', 'cooperating'],
      items: [{ item: 1, role: 'cooperating' }],
    });
    expect(find(participants, 'sf-school').roles).toEqual(['assigned', 'lead']);
  });

  it('takes a lead inside a cooperating class as lead only', () => {
    expect(find(enrol({ items }), 'sf-publicity').items).toEqual([
      { item: 1, role: 'lead', first: true },
    ]);
  });

  it('never takes the issuer, so the next named lead comes first', () => {
    expect(find(enrol({ items }), 'sf-school').items).toEqual([
      { item: 1, role: 'lead' },
      { item: 2, role: 'lead', first: true },
    ]);
  });

  it('leaves the signing office out of its own class of recipients', () => {
    const own = {
      ...notice,
      issuer: 'sf-office',
      recipients: [{ unitClass: 'department' as const }],
    };
    expect(enrol({ notice: own }).map(({ unit }) => unit)).toEqual(['sf-economy', 'sf-publicity']);
  });
});

describe('what each owes', () => {
  it('follows the row of its class, with the dates counted', () => {
    const [east] = enrol({});
    expect(east?.duties).toEqual([
      {
        duty: 'receipt',
        step: 'receipt',
        kind: 'receipt',
        title: '办理receipt',
        form: 'receipt',
        handling: 'file',
        requires: [],
        dueAt: endOfDay('2022-05-03'),
      },
      expect.objectContaining({ duty: 'plan', handling: 'review', requires: ['receipt'] }),
    ]);
  });

  it('is nothing where the matrix has no row or says none, and then blocks nothing', () => {
    expect(enrol({ matrix: [] }).map(({ duties }) => duties)).toEqual([[], []]);
    const matrix: CampaignFile['matrix'] = [
      { for: 'prefecture', owes: { receipt: 'none', plan: 'approve' } },
    ];
    const [east] = enrol({ matrix });
    expect(east?.duties.map(({ duty, requires }) => [duty, requires])).toEqual([['plan', []]]);
  });

  it('is a report for each phase and occurrence, with its own due rule where given', () => {
    const [east] = enrol({
      phases: [
        { id: 'p1', name: '学习阶段', from: { on: '2022-05-01' }, to: { on: '2022-06-30' } },
        { id: 'p2', name: '深化阶段', from: { anchor: 'congress' } },
      ],
      anchors: [{ id: 'congress', name: '大会召开' }],
      steps: [
        buildStep({
          kind: 'report',
          title: '情况报告',
          due: { kind: 'each', every: 'month', day: 25, until: '2022-12-31' },
          phases: [
            { phase: 'p1' },
            { phase: 'p2', due: { kind: 'days', count: 7, from: { anchor: 'congress' } } },
          ],
        }),
      ],
      matrix: [{ for: 'prefecture', owes: { report: 'file' } }],
    });
    expect(
      east?.duties.map(({ duty, title, phase, dueAt }) => [duty, title, phase, dueAt]),
    ).toEqual([
      ['report.p1.2022-05', '情况报告（学习阶段，2022年5月）', 'p1', endOfDay('2022-05-25')],
      ['report.p1.2022-06', '情况报告（学习阶段，2022年6月）', 'p1', endOfDay('2022-06-25')],
      ['report.p2', '情况报告（深化阶段）', 'p2', null],
    ]);
  });

  it('takes the date of an event as known at issue before that of the file', () => {
    const file = buildCampaign({
      anchors: [{ id: 'fair', name: '展会', on: '2022-05-10' }],
      steps: [
        buildStep({ kind: 'plan', due: { kind: 'days', count: 1, from: { anchor: 'fair' } } }),
      ],
    });
    const due = (anchors?: Record<string, string>) =>
      enrolParticipants(file, DIRECTORY, { ...context, anchors })[0]?.duties[0]?.dueAt;
    expect(due()).toBe(endOfDay('2022-05-11'));
    expect(due({ fair: '2022-05-20' })).toBe(endOfDay('2022-05-21'));
  });

  it('is the progress of an item for its first-named lead alone, within its window', () => {
    const participants = enrol({
      items: [
        buildItem({ no: 3, leads: [{ unit: 'sf-economy' }, { unit: 'sf-school' }] }),
        buildItem({
          no: 4,
          title: '选树先进',
          leads: [{ unit: 'sf-economy' }],
          window: { kind: 'year', year: 2022 },
        }),
      ],
      steps: [buildStep({ kind: 'progress', title: '进展', due: { kind: 'windowEnd' } })],
      matrix: [{ for: 'assigned', owes: { progress: 'review' } }],
    });
    expect(find(participants, 'sf-school').duties).toEqual([]);
    expect(
      find(participants, 'sf-economy').duties.map(({ duty, item, title, dueAt }) => [
        duty,
        item,
        title,
        dueAt,
      ]),
    ).toEqual([
      ['progress.i3', 3, '进展（宣讲活动）', endOfDay('2022-05-06')],
      ['progress.i4', 4, '进展（选树先进）', endOfDay('2022-12-31')],
    ]);
  });

  it('is what its class owes for a unit addressed in the place of another', () => {
    const county = DIRECTORY.find(({ id }) => id === 'sf-west');
    if (!county) throw new Error('no such unit');
    const instead = enrolInstead(buildCampaign(), county, { ...context, path: '/sf/sf-west/' });
    expect(instead).toEqual(find(enrol({}), 'sf-west'));
  });
});

describe('what it comes to in numbers', () => {
  it('counts participants, duties by step, and the first and last date', () => {
    const steps = [
      buildStep({ kind: 'receipt' }),
      buildStep({ kind: 'plan', due: { kind: 'none' } }),
      buildStep({ kind: 'summary', due: { kind: 'windowEnd' } }),
    ];
    const owes = { receipt: 'file', plan: 'review', summary: 'review' } as const;
    expect(countCampaign(enrol({ steps, matrix: [{ for: 'prefecture', owes }] }))).toEqual({
      participants: 2,
      duties: 6,
      dutiesByStep: { receipt: 2, plan: 2, summary: 2 },
      undated: 2,
      firstDueAt: endOfDay('2022-05-03'),
      lastDueAt: endOfDay('2022-12-31'),
    });
    expect(countCampaign([])).toMatchObject({ participants: 0, firstDueAt: null });
  });
});

describe('whatever a notice says', () => {
  const ref: fc.Arbitrary<UnitRef> = fc.oneof(
    fc.constantFrom(...DIRECTORY).map(({ id }) => ({ unit: id })),
    fc.constantFrom(...UNIT_CLASSES).map((unitClass) => ({ unitClass })),
  );
  const refs = fc.array(ref, { maxLength: 5 });
  const issuer = fc.constantFrom('sf', 'sf-office', 'sf-east');

  it('takes each unit once, never the issuer, each with one part in an item and duties of its own', () => {
    fc.assert(
      fc.property(
        issuer,
        refs,
        fc.array(fc.tuple(refs, refs), { maxLength: 3 }),
        (by, to, parts) => {
          const items = parts.map(([leads, cooperating], i) =>
            buildItem({ no: i + 1, leads, cooperating }),
          );
          const steps = [buildStep({ kind: 'receipt' }), buildStep({ kind: 'progress' })];
          const matrix = [...UNIT_CLASSES, 'assigned' as const].map((row) => ({
            for: row,
            owes: { receipt: 'file', progress: 'review' } as const,
          }));
          const all = enrol({
            notice: { ...notice, issuer: by, recipients: to },
            items,
            steps,
            matrix,
          });
          const units = all.map(({ unit }) => unit);
          expect(units).toEqual([...new Set(units)].sort());
          expect(units).not.toContain(by);
          for (const { items: own, duties } of all) {
            expect(new Set(own.map(({ item }) => item)).size).toBe(own.length);
            expect(new Set(duties.map(({ duty }) => duty)).size).toBe(duties.length);
          }
          const firsts = all.flatMap((one) => one.items.filter(({ first }) => first));
          expect(new Set(firsts.map(({ item }) => item)).size).toBe(firsts.length);
          const progress = all.flatMap((one) =>
            one.duties.filter(({ kind }) => kind === 'progress'),
          );
          expect(progress).toHaveLength(firsts.length);
        },
      ),
    );
  });
});
