import {
  readExampleCampaigns,
  readExampleDirectories,
} from '../../../../../scripts/seed-data/examples';
import { checkCampaignShape } from '../../../../../domain/campaign-shape';
import type { CampaignFile } from '../../../../../domain/campaign-file';
import { isStreamId } from '../../../../../domain/stream-name';
import { unitPath } from '../../../../../domain/directory-index';
import { freshFile } from '../../../../../web/client/features/campaigns/fresh-file';
import { proposeId } from '../../../../../web/client/ui/propose-id';
import { firstYear, shiftYears } from '../../../../../web/client/features/campaigns/shift-years';
import { buildCampaign, buildItem, buildStep } from '../../../../builders/campaign-file';

const examples = readExampleCampaigns();
const gansu = readExampleDirectories().find(({ name }) => name === 'gansu');
const units = (gansu?.units ?? []).map((unit) => ({
  ...unit,
  path: unitPath(unit, gansu?.units ?? []),
  directory: 'gansu',
}));
const beginning = { id: 'gs-xj-20260401', office: 'gs-xj', units, years: 0 };

function exampleOf(id: string): CampaignFile {
  const found = examples.find((file) => file.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return found;
}

describe('a new campaign after a pattern', () => {
  it('has its own id, no number, no days of issue, and events without a date', () => {
    const source = exampleOf('gs-2022-57');
    const dated = {
      ...source,
      notice: { ...source.notice, issuedOn: '2022-04-22', printedOn: '2022-04-23' },
      anchors: [{ id: 'party-congress', name: '大会', on: '2022-10-16' }],
    };
    const fresh = freshFile(dated, beginning);
    expect(fresh).toMatchObject({
      id: 'gs-xj-20260401',
      directory: 'gansu',
      notice: { number: '', issuer: 'gs', sponsor: 'gs-xj', title: source.notice.title },
      anchors: [{ id: 'party-congress', name: '大会' }],
    });
    expect(fresh.notice).not.toHaveProperty('issuedOn');
    expect(fresh.notice).not.toHaveProperty('printedOn');
    expect(fresh.anchors[0]).not.toHaveProperty('on');
    expect(fresh.items).toEqual(source.items);
    expect(fresh.ladder).toEqual(source.ladder);
  });

  it('keeps the list of annexes, not the files that were uploaded for the other', () => {
    const source = buildCampaign();
    const file = { id: 'a-1', name: '任务分解表.xlsx', size: 1_024 };
    const attachments = [{ label: '附件1', title: '任务分解表', file }];
    const annexed = { ...source, notice: { ...source.notice, attachments } };
    expect(freshFile(annexed, beginning).notice.attachments).toEqual([
      { label: '附件1', title: '任务分解表' },
    ]);
  });

  it('is issued by the federation of whoever begins it where the pattern is from elsewhere', () => {
    const fresh = freshFile(exampleOf('qh-2022-27'), beginning);
    expect(fresh).toMatchObject({ directory: 'gansu', notice: { issuer: 'gs', sponsor: 'gs-xj' } });
  });

  it.each(examples.map((file) => [file.id, file] as const))('keeps the shape of %s', (_, file) => {
    const fresh = freshFile(file, { ...beginning, years: 4 });
    expect(checkCampaignShape(fresh)).toEqual({ file: fresh });
  });
});

describe('dates moved by whole years', () => {
  const file = buildCampaign({
    items: [
      buildItem({ window: { kind: 'days', from: '2024-02-29', to: '2024-03-01' } }),
      buildItem({ no: 2, window: { kind: 'months', year: 2024, from: 4, to: 9 } }),
      buildItem({
        no: 3,
        window: { kind: 'anchored', from: { on: '2024-05-01' }, to: { anchor: 'meeting' } },
        subActivities: [{ title: '一', window: { kind: 'year', year: 2024 } }, { title: '二' }],
        schedule: [{ who: '甲', where: '乙', when: { kind: 'open', from: '2024-06-01' } }],
      }),
    ],
    phases: [{ id: 'one', name: '一', to: { on: '2024-07-01' } }],
    steps: [
      buildStep({ kind: 'plan', due: { kind: 'instant', at: '2024-05-07T00:00:00+08:00' } }),
      buildStep({
        kind: 'report',
        due: { kind: 'each', every: 'month', day: 25, until: '2024-12-31' },
        phases: [{ phase: 'one', due: { kind: 'instant', at: '2024-08-01' } }],
      }),
    ],
    closesOn: '2025-01-31',
  });

  it('moves every date of the plan, and nothing else', () => {
    const moved = shiftYears(file, 1);
    expect(moved.items.map(({ window }) => window)).toEqual([
      { kind: 'days', from: '2025-02-28', to: '2025-03-01' },
      { kind: 'months', year: 2025, from: 4, to: 9 },
      { kind: 'anchored', from: { on: '2025-05-01' }, to: { anchor: 'meeting' } },
    ]);
    expect(moved.items[2]?.subActivities).toEqual([
      { title: '一', window: { kind: 'year', year: 2025 } },
      { title: '二' },
    ]);
    expect(moved.items[2]?.schedule?.[0]?.when).toEqual({ kind: 'open', from: '2025-06-01' });
    expect(moved.phases).toEqual([{ id: 'one', name: '一', to: { on: '2025-07-01' } }]);
    expect(moved.steps.map(({ due }) => due)).toEqual([
      { kind: 'instant', at: '2025-05-07T00:00:00+08:00' },
      { kind: 'each', every: 'month', day: 25, until: '2025-12-31' },
    ]);
    expect(moved.steps[1]?.phases).toEqual([
      { phase: 'one', due: { kind: 'instant', at: '2025-08-01' } },
    ]);
    expect(moved).toMatchObject({ closesOn: '2026-01-31', notice: file.notice });
  });

  it('there and back again is the same, but for a day that only a leap year has', () => {
    for (const one of examples) expect(shiftYears(shiftYears(one, 4), -4)).toEqual(one);
  });

  it('finds the first year that a plan names', () => {
    expect(firstYear(file)).toBe(2024);
    expect(firstYear(exampleOf('gs-2022-57'))).toBe(2022);
    expect(firstYear(exampleOf('gs-2022-18'))).toBeNull();
  });
});

describe('an id for a new campaign', () => {
  const now = Date.UTC(2026, 3, 1, 20);

  it('is made of office, day in Shanghai and chance', () => {
    expect(proposeId('gs-xj', now, 'a1b2c3d4')).toBe('gs-xj-20260402-a1b2c3d4');
  });

  it('is never longer than an id may be', () => {
    const id = proposeId('o'.repeat(64), now, 'a1b2c3d4');
    expect([id.length, isStreamId(id)]).toEqual([64, true]);
  });
});
