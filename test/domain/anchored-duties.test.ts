import { anchoredDuties } from '../../domain/anchored-duties';
import { buildCampaign, buildItem, buildStep } from '../builders/campaign-file';

const anchors = [
  { id: 'congress', name: '大会召开' },
  { id: 'other', name: '另一件事' },
];
const from = { anchor: 'congress' };
const days = { kind: 'days', count: 10, from } as const;
const windowEnd = { kind: 'windowEnd' } as const;

describe('what hangs on an event', () => {
  it('is a step that counts from it', () => {
    const steps = [buildStep({ kind: 'receipt' }), buildStep({ kind: 'summary', due: days })];
    const file = buildCampaign({ anchors, steps });
    expect(anchoredDuties(file, 'congress')).toEqual(['summary']);
    expect(anchoredDuties(file, 'other')).toEqual([]);
  });

  it('is a phase that ends at it or counts from it, by its own rule or the rule of its step', () => {
    const file = buildCampaign({
      anchors,
      phases: [
        { id: 'before', name: '会前', to: from },
        { id: 'after', name: '会后', to: { on: '2022-12-01' } },
      ],
      steps: [
        buildStep({
          kind: 'report',
          due: windowEnd,
          phases: [{ phase: 'before' }, { phase: 'after' }, { phase: 'after', due: days }],
        }),
      ],
    });
    expect(anchoredDuties(file, 'congress')).toEqual(['report.before', 'report.after']);
  });

  it('is the progress of an item whose window ends at it', () => {
    const file = buildCampaign({
      anchors,
      items: [
        buildItem({ no: 1, window: { kind: 'anchored', to: from } }),
        buildItem({ no: 2, window: { kind: 'open' } }),
      ],
      steps: [buildStep({ kind: 'progress', due: windowEnd })],
    });
    expect(anchoredDuties(file, 'congress')).toEqual(['progress.i1']);
  });
});
