import type { Issuance } from '../../domain/issuance';
import { refuse } from '../../domain/refusal';
import { buildUnitFacts, NOON, PLAN_DUE, UnitRun } from '../builders/unit-run';
import { UNIT_ACTS, type UnitAct, type UnitCommandPayload } from '../../domain/command';

const form = { submission: 's', form: 'plan', formVersion: 'plan@1', bodyHash: 'h' };
const source = { person: 'sf-clerk', channel: 'mail' as const, attachments: ['letter-1'] };
const looked = { duty: 'plan', submission: 's', opinion: '同意' };

/** A well-formed payload of every act. */
const PAYLOADS: UnitCommandPayload = {
  acknowledge: {},
  markRead: {},
  returnNotice: { reason: '应送他处' },
  refuseNoticeReturn: { opinion: '投送无误' },
  submitPlan: { duty: 'plan', ...form },
  submitReport: { duty: 'report.p1', ...form, form: 'report' },
  submitProgress: { item: 1, category: 'activity', completes: false, ...form },
  submitSummary: { duty: 'summary', ...form, form: 'summary' },
  reportNothing: { duty: 'report.p1' },
  correctReport: { duty: 'plan', reason: '更正', ...form },
  declareNotApplicable: { duty: 'plan', reason: '不涉及' },
  acceptSubmission: looked,
  returnSubmission: looked,
  takeNote: { duty: 'report.p2', submission: 's' },
  confirmNotApplicable: { duty: 'plan', opinion: '' },
  refuseNotApplicable: { duty: 'plan', opinion: '应办' },
  requestExtension: { duty: 'plan', until: PLAN_DUE + 1, reason: '汛情' },
  requestSuspension: { duty: 'plan', reason: '汛情' },
  withdrawRequest: { duty: 'plan', request: 'request-1' },
  handInSealed: { duty: 'plan', submission: 's', attachments: ['f'] },
  refuseRequest: { duty: 'plan', request: 'request-1', opinion: '按期办理' },
  grantRequest: { duty: 'plan', request: 'request-1', dueAt: PLAN_DUE + 1, opinion: '同意' },
  enterReceipt: { source },
  enterSubmission: { duty: 'plan', source, ...form },
  actInRoute: {
    duty: 'plan',
    submission: 's',
    asked: { act: 'withdraw', payload: { reason: '更正' } },
  },
  inspect: {
    ...{ way: 'atDesk', on: '2022-04-19' },
    findings: [{ point: '有部署', finding: 'yes', note: '' }],
  },
  settle: { outcome: 'closed' },
};

const HUMAN_ACTS = UNIT_ACTS.filter((act) => act !== 'settle');
const STOPPED: Issuance['status'][] = ['unissued', 'issuing', 'closing', 'closed', 'withdrawn'];

function ask(run: UnitRun, act: UnitAct) {
  return run.ask(act, PAYLOADS[act], { by: { person: 'sf-reviewer', office: 'sf-publicity' } });
}

describe.each(HUMAN_ACTS)('%s', (act) => {
  it.each(STOPPED)('is refused while the campaign is %s', (status) => {
    const answer = ask(new UnitRun(buildUnitFacts({ status })), act);
    expect(answer).toEqual(refuse('campaignNotRunning', { status }));
  });

  it('is refused to a unit that takes no part or was let go', () => {
    const unknown = ask(new UnitRun(buildUnitFacts({ enrolled: false })), act);
    expect(unknown).toEqual(refuse('participantUnknown', { unit: 'sf-east' }));
    const released = ask(new UnitRun(buildUnitFacts({ released: true })), act);
    expect(released).toEqual(refuse('participantReleased', { unit: 'sf-east' }));
  });

  it('is refused after the last entry, whatever the issuer says', () => {
    const run = new UnitRun();
    run.do('settle', { outcome: 'withdrawn' });
    expect(ask(run, act)).toEqual(refuse('campaignNotRunning', { status: 'running' }));
  });
});

describe('the last entry', () => {
  it.each(['closed', 'withdrawn'] as const)('of a %s campaign comes whatever stands', (outcome) => {
    const run = new UnitRun(buildUnitFacts({ status: 'closing', released: true }));
    expect(run.do('settle', { outcome })).toEqual({ act: 'unit.settled', data: { outcome } });
    expect(run.task).toMatchObject({ settled: true, lastActAt: NOON });
    expect(run.ask('settle', { outcome })).toEqual(refuse('campaignNotRunning'));
  });
});
