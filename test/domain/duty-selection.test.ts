import { countsFromReceipt, isDutyOf, knownDutyKeys, namesDuty } from '../../domain/duty-selection';
import { buildCampaign, buildItem, buildStep } from '../builders/campaign-file';

const file = buildCampaign({
  items: [buildItem({ no: 1 }), buildItem({ no: 2 })],
  phases: [{ id: 'p1', name: '第一阶段' }],
  steps: [
    buildStep({ kind: 'plan' }),
    buildStep({ kind: 'report', phases: [{ phase: 'p1' }] }),
    buildStep({ kind: 'progress' }),
  ],
});

describe('keys of duties', () => {
  const known = knownDutyKeys(file);

  it('name a step, its phases and its items', () => {
    expect(known).toEqual([
      ...['plan', 'report', 'report.p1'],
      ...['progress', 'progress.i1', 'progress.i2'],
    ]);
  });

  it.each([
    ['report.p1', true],
    ['report.p1.2022-05', true],
    ['progress.i2.2022-q4', true],
    ['report.p2', false],
    ['report.p1.2022-q5', false],
    ['2022-05', false],
    ['summary', false],
  ])('%s is known, or an occurrence of one that is: %s', (key, isKnown) => {
    expect(namesDuty(known, key)).toBe(isKnown);
  });

  it('of a step cover its parts, and not a step that begins alike', () => {
    expect(isDutyOf('report.p1.2022-05', 'report')).toBe(true);
    expect(isDutyOf('report.p1', 'report.p1')).toBe(true);
    expect(isDutyOf('report2', 'report')).toBe(false);
    expect(isDutyOf('report', 'report.p1')).toBe(false);
  });
});

describe('dates that count from receipt', () => {
  const receipt = { kind: 'days', count: 3, from: 'receipt' } as const;

  it('are found in steps and in their phases', () => {
    expect(countsFromReceipt(file)).toBe(false);
    const step = buildStep({ kind: 'plan', due: receipt });
    expect(countsFromReceipt(buildCampaign({ steps: [step] }))).toBe(true);
    const phased = buildStep({ kind: 'report', phases: [{ phase: 'p1', due: receipt }] });
    expect(countsFromReceipt(buildCampaign({ steps: [phased] }))).toBe(true);
  });
});
