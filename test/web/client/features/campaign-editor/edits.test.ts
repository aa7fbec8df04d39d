import { readExampleCampaigns } from '../../../../../scripts/seed-data/examples';
import type { CampaignFile } from '../../../../../domain/campaign-file';
import { DUE_RULE_KINDS } from '../../../../../domain/due-rule';
import { checkCampaignShape } from '../../../../../domain/campaign-shape';
import { TIME_WINDOW_KINDS } from '../../../../../domain/time-window';
import { anchorUses } from '../../../../../web/client/features/campaign-editor/anchor-uses';
import {
  type FileList,
  moved,
  withEntry,
  withEntryMoved,
  withFile,
  withNewEntry,
  withNotice,
  withOwed,
  withoutEntry,
  withoutPhase,
  withoutStep,
} from '../../../../../web/client/features/campaign-editor/edits';
import {
  freshId,
  newAnchor,
  newDue,
  newItem,
  newOffset,
  newPhase,
  newRung,
  newStep,
  newWindow,
} from '../../../../../web/client/features/campaign-editor/new-parts';
import { buildCampaign, buildItem, buildStep } from '../../../../builders/campaign-file';

const LISTS: FileList[] = ['items', 'phases', 'anchors', 'steps', 'ladder'];
const examples = readExampleCampaigns().map((file) => [file.id, file] as const);

describe.each(examples)('%s goes through the editor whole', (_, file) => {
  it('when every part is written as it stands', () => {
    let after: CampaignFile = withFile({ graceDays: file.graceDays, closesOn: file.closesOn })(
      file,
    );
    after = withNotice({ ...file.notice })(after);
    for (const list of LISTS) {
      file[list].forEach((entry, i) => {
        after = withEntry(list, i, entry)(after);
      });
    }
    for (const { for: row, owes } of file.matrix) {
      for (const [step, handling] of Object.entries(owes)) {
        after = withOwed(row, step, handling)(after);
      }
    }
    expect(JSON.parse(JSON.stringify(after))).toEqual(file);
  });

  it('when something is added to each list and taken away again', () => {
    const more: CampaignFile = [
      withNewEntry('items', newItem(file)),
      withNewEntry('phases', newPhase(file, '新')),
      withNewEntry('anchors', newAnchor(file)),
      withNewEntry('steps', newStep(file, 'report', '新')),
      withNewEntry('ladder', newRung(file)),
    ].reduce((one, edit) => edit(one), file);
    expect(checkCampaignShape(more)).toEqual({ file: more });
    const owing = withOwed('assigned', more.steps.at(-1)?.id ?? '', 'review')(more);
    const back: CampaignFile = [
      withoutEntry('items', file.items.length),
      withoutPhase(file.phases.length),
      withoutEntry('anchors', file.anchors.length),
      withoutStep(file.steps.length),
      withoutEntry('ladder', file.ladder.length),
    ].reduce((one, edit) => edit(one), owing);
    const known = file.matrix.some((row) => row.for === 'assigned');
    expect({ ...back, matrix: known ? back.matrix : back.matrix.slice(0, -1) }).toEqual(file);
  });

  it('when entries change places and change back', () => {
    for (const list of LISTS) {
      const last = file[list].length - 1;
      if (last < 1) continue;
      const there = withEntryMoved(list, 0, last)(file);
      if (list !== 'ladder') expect(there[list][last]).toEqual(file[list][0]);
      expect(withEntryMoved(list, last, 0)(there)).toEqual(file);
    }
  });
});

describe('an edit', () => {
  const file = buildCampaign({
    phases: [
      { id: 'one', name: '一' },
      { id: 'two', name: '二', from: { anchor: 'meeting' } },
    ],
    anchors: [{ id: 'meeting', name: '大会' }],
    items: [buildItem({ window: { kind: 'anchored', to: { anchor: 'meeting' } } })],
    steps: [
      buildStep({ kind: 'plan' }),
      buildStep({
        kind: 'report',
        requires: ['plan'],
        phases: [{ phase: 'one' }, { phase: 'two' }],
      }),
    ],
    matrix: [{ for: 'prefecture', owes: { plan: 'review', report: 'file' } }],
  });

  it('drops an optional member that is set to nothing', () => {
    const titled = withNotice({ theme: '主题', issuedOn: '2026-04-01' })(file);
    const bare = withNotice({ theme: undefined, issuedOn: undefined })(titled);
    expect(bare.notice).not.toHaveProperty('theme');
    expect(bare.notice).not.toHaveProperty('issuedOn');
  });

  it('that takes a step away takes away what refers to it', () => {
    const after = withoutStep(0)(file);
    expect(after.steps.map(({ id, requires }) => [id, requires])).toEqual([['report', []]]);
    expect(after.matrix).toEqual([{ for: 'prefecture', owes: { report: 'file' } }]);
  });

  it('that takes a phase away takes away the reports owed for it', () => {
    const after = withoutPhase(0)(file);
    expect(after.phases.map(({ id }) => id)).toEqual(['two']);
    expect(after.steps[1]?.phases).toEqual([{ phase: 'two' }]);
  });

  it('of the matrix leaves out what is not owed and adds a row where there was none', () => {
    expect(withOwed('prefecture', 'plan', 'none')(file).matrix).toEqual([
      { for: 'prefecture', owes: { report: 'file' } },
    ]);
    expect(withOwed('industry', 'plan', 'approve')(file).matrix[1]).toEqual({
      for: 'industry',
      owes: { plan: 'approve' },
    });
  });

  it('of the ladder numbers the rungs anew', () => {
    const ladder = [newRung(file), newRung(file), newRung(file)];
    const three = withFile({ ladder })(file);
    expect(withoutEntry('ladder', 0)(three).ladder.map(({ no }) => no)).toEqual([1, 2]);
  });

  it('knows how many places count from an event', () => {
    expect(anchorUses(file, 'meeting')).toBe(2);
    expect(anchorUses(file, 'meet')).toBe(0);
  });

  it('moves nothing beyond either end', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  });
});

describe('new parts', () => {
  it('have ids that nothing else has', () => {
    expect(freshId('phase', [])).toBe('phase');
    expect(freshId('phase', [{ id: 'phase' }, { id: 'phase-2' }])).toBe('phase-3');
  });

  it('of every kind have the shape of the file', () => {
    const file = buildCampaign();
    for (const kind of TIME_WINDOW_KINDS) {
      const window = newWindow(kind, '2026-04-01');
      const one = withEntry('items', 0, { window })({ ...file, items: [buildItem()] });
      expect(checkCampaignShape(one)).toEqual({ file: one });
    }
    for (const kind of DUE_RULE_KINDS) {
      const due = newDue(kind, { kind: 'days', count: 7, from: 'receipt' }, '2026-04-01');
      const one = { ...file, steps: [buildStep({ kind: 'plan', due })] };
      expect(checkCampaignShape(one)).toEqual({ file: one });
    }
  });

  it('keep the number and the origin of what they replace', () => {
    const before = { kind: 'days', count: 7, from: { anchor: 'meeting' } } as const;
    expect(newDue('workdays', before, '2026-04-01')).toEqual({
      kind: 'workdays',
      count: 7,
      from: { anchor: 'meeting' },
    });
    expect(newOffset('days', { kind: 'workdays', count: -2 })).toEqual({ kind: 'days', count: -2 });
    expect(newOffset('duration', { kind: 'days', count: -2 })).toEqual({
      kind: 'duration',
      iso: 'P2D',
      before: true,
    });
  });

  it('of the ladder follow in time', () => {
    const file = buildCampaign({ ladder: [] });
    const first = newRung(file);
    expect(first).toMatchObject({ no: 1, offset: { kind: 'workdays', count: -1 } });
    expect(newRung({ ...file, ladder: [first] })).toMatchObject({
      no: 2,
      offset: { kind: 'workdays', count: 0 },
    });
  });
});
