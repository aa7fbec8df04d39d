import type { Step } from '../../domain/campaign-file';
import type { FormSchema } from '../../domain/form';
import { validateLinks, type KnownLinks, type LinkedStep } from '../../domain/validate-links';
import { buildCampaign, buildStep } from '../builders/campaign-file';

const COUNT: FormSchema = { type: 'integer', title: '人数' };
const form = (properties: { [field: string]: FormSchema }): FormSchema => ({
  type: 'object',
  properties,
});
const SMALL = form({ count: COUNT });
const LARGE = form({ count: COUNT, note: { type: 'string', title: '说明' } });
const OTHER = form({ slogans: { type: 'integer', title: '标语数' } });
const SOURCE = { campaign: 'other', office: 'sf', step: 'report' };

interface There extends Partial<LinkedStep> {
  own?: FormSchema;
  isRunning?: boolean;
}

function known({ own = SMALL, isRunning = true, ...step }: There = {}): KnownLinks {
  const there: LinkedStep = { kind: 'report', version: 'v-other', schema: SMALL, ...step };
  return {
    issuings: new Map([['campaign:other:sf', { isRunning, steps: new Map([['report', there]]) }]]),
    forms: new Map([['report', { version: 'v-own', schema: own }]]),
  };
}

function faults(part: Partial<Step>, links: KnownLinks): string[] {
  const step = buildStep({ kind: 'report', sharesWith: SOURCE, ...part });
  return validateLinks(buildCampaign({ steps: [step] }), links).map(({ code }) => code);
}

it.each([
  ['the same form', {}],
  ['the same version, whatever it says', { version: 'v-own', schema: null }],
  ['a form that asks more', { schema: LARGE }],
  ['a form that asks less', { own: LARGE }],
])('takes %s', (_, there) => {
  expect(faults({}, known(there))).toEqual([]);
});

it.each([
  ['sharedFormUnfit', {}, { schema: OTHER }],
  ['sharedFormUnfit', {}, { schema: form({ count: { ...COUNT, type: 'string' } }) }],
  ['sharedKindDiffers', {}, { kind: 'summary' }],
  ['sharedStepUnknown', {}, { isRunning: false }],
  ['sharedStepUnknown', { sharesWith: { ...SOURCE, step: 'gone' } }, {}],
  ['sharedStepUnknown', { sharesWith: { ...SOURCE, campaign: 'unread' } }, {}],
  ['sharedStepMisplaced', { kind: 'progress' }, {}],
] as const)('finds %s', (code, step, there) => {
  expect(faults(step, known(there))).toEqual([code]);
});

it('wants linked notices to be there, and to be others', () => {
  const { notice } = buildCampaign();
  const linked = ['other', 'unread', 'itself'].map((campaign) => {
    return { as: 'basis' as const, campaign, office: 'sf' };
  });
  const found = validateLinks(buildCampaign({ id: 'itself', notice: { ...notice, linked } }), {
    ...known(),
    issuings: new Map([
      ...known().issuings,
      ['campaign:itself:sf', { isRunning: true, steps: new Map() }],
    ]),
  });
  expect(found.map(({ path, code }) => [path, code])).toEqual([
    ['notice.linked[1]', 'linkedNoticeUnknown'],
    ['notice.linked[2]', 'linkedNoticeUnknown'],
  ]);
});
