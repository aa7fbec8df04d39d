import fc from 'fast-check';
import { checkCampaignShape } from '../../domain/campaign-shape';
import { buildCampaign, buildItem, buildStep } from '../builders/campaign-file';

function faultsOf(value: unknown): string[] {
  const checked = checkCampaignShape(value);
  return 'faults' in checked ? checked.faults.map(({ path, code }) => `${path} ${code}`) : [];
}

/** The campaign as plain JSON with one place set to another value, or taken away. */
function changed(path: (string | number)[], value?: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(full));
  let place = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

const full = buildCampaign({
  items: [
    buildItem({
      window: { kind: 'anchored', from: { on: '2022-05-01' }, to: { anchor: 'congress' } },
      leads: [{ unit: 'sf-economy' }],
      cooperating: [{ unitClass: 'county', except: ['sf-east-a'] }],
      quotas: [{ name: '先进集体', count: 2, measure: '个' }],
      subActivities: [{ title: '竞赛', window: { kind: 'year', year: 2022 } }],
      schedule: [{ who: '宣讲团', where: '园区', when: { kind: 'open' } }],
    }),
  ],
  phases: [{ id: 'p1', name: '第一阶段', to: { anchor: 'congress' } }],
  anchors: [{ id: 'congress', name: '大会' }],
  steps: [
    buildStep({ kind: 'report', phases: [{ phase: 'p1', due: { kind: 'windowEnd' } }] }),
    buildStep({ kind: 'plan', due: { kind: 'days', count: 3, from: { anchor: 'congress' } } }),
  ],
});

describe('the shape of a campaign file', () => {
  it('lets a whole campaign through as it is', () => {
    expect(checkCampaignShape(full)).toEqual({ file: full });
  });

  it.each([[null], [[]], ['text'], [7], [undefined]])('refuses %j as a whole', (value) => {
    expect(faultsOf(value)).toEqual([' wrongType']);
  });

  it.each<[string, (string | number)[], unknown]>([
    ['notice.title missing', ['notice', 'title'], undefined],
    ['items[0].no wrongType', ['items', 0, 'no'], '一'],
    ['items[0].window.kind notOneOf', ['items', 0, 'window', 'kind'], 'someday'],
    ['items[0].window.kind missing', ['items', 0, 'window', 'kind'], undefined],
    ['items[0].window.to missing', ['items', 0, 'window', 'to'], {}],
    ['items[0].leads[0] missing', ['items', 0, 'leads', 0, 'unit'], undefined],
    [
      'items[0].cooperating[0].unitClass notOneOf',
      ['items', 0, 'cooperating', 0, 'unitClass'],
      'x',
    ],
    ['items[0].quotas wrongType', ['items', 0, 'quotas'], {}],
    ['steps[1].due.from notOneOf', ['steps', 1, 'due', 'from'], 'whenever'],
    ['steps[1].due.from.anchor missing', ['steps', 1, 'due', 'from'], {}],
    ['matrix[0].owes.plan notOneOf', ['matrix', 0, 'owes', 'plan'], 'perhaps'],
    ['matrix[0].owes["一 二"] notOneOf', ['matrix', 0, 'owes', '一 二'], 'perhaps'],
    ['ladder[0].audiences[0] notOneOf', ['ladder', 0, 'audiences', 0], 'everybody'],
    ['graceDays wrongType', ['graceDays'], null],
    ['format notOneOf', ['format'], 'luoshi-campaign/2'],
  ])('names %s', (expected, path, value) => {
    expect(faultsOf(changed(path, value)).filter((one) => one === expected)).toEqual([expected]);
  });

  it('names keys it does not know, at any depth, and every fault at once', () => {
    const value = changed(['notice', 'titel'], '通知');
    expect(faultsOf(value)).toEqual(['notice.titel unknownKey']);
    const twice = { ...(value as object), extra: 1, items: [{ no: 1 }] };
    expect(faultsOf(twice)).toEqual(
      expect.arrayContaining([
        'notice.titel unknownKey',
        'extra unknownKey',
        'items[0].title missing',
      ]),
    );
  });

  it('names a key only as the file has it, never one every object has', () => {
    const value: unknown = JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}');
    expect(faultsOf(value)).toEqual(
      expect.arrayContaining(['id missing', '__proto__ unknownKey', 'constructor unknownKey']),
    );
  });

  it('says in Chinese what to do', () => {
    const checked = checkCampaignShape(changed(['notice', 'title'], undefined));
    expect(checked).toMatchObject({ faults: [{ message: '缺少“title”，请补上。' }] });
  });

  it('never throws, whatever comes from outside', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect('faults' in checkCampaignShape(value)).toBe(true);
      }),
    );
  });
});
