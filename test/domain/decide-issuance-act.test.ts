import { ISSUANCE_ACTS, type IssuanceCommandPayload } from '../../domain/command';
import { refuse } from '../../domain/refusal';
import { IssuanceRun, runningIssuance } from '../builders/issuance-run';
import { PLAN_DUE } from '../builders/unit-run';

/** A well-formed payload of every act. */
const PAYLOADS: IssuanceCommandPayload = {
  issue: { revision: 4 },
  extendDue: { unit: 'sf-east', duty: 'plan', dueAt: PLAN_DUE, reason: '汛情' },
  suspendDuty: { unit: 'sf-east', duty: 'plan', reason: '汛情' },
  resumeDuty: { unit: 'sf-east', duty: 'plan', dueAt: PLAN_DUE, reason: '汛情已过' },
  moveDue: { duty: 'plan', dueAt: PLAN_DUE, reason: '会议改期' },
  setAnchor: { anchor: 'congress', on: '2022-10-16' },
  releaseParticipant: { unit: 'sf-east', reason: '投送有误' },
  amend: { changes: [], number: '补1号', text: '补充', sign: true, rev: 1 },
  urge: { units: ['sf-east'], text: '请抓紧' },
  confirmRungs: { rungs: [{ unit: 'sf-east', duty: 'plan', clock: 0, rung: 3 }] },
  holdRungs: {
    rungs: [{ unit: 'sf-east', duty: 'plan', clock: 0, rung: 3 }],
    until: PLAN_DUE,
    reason: '汛情',
  },
  reviseCircular: { circular: 1, revision: 1, title: '通报', text: '现予通报。' },
  signCircular: { circular: 1, revision: 1 },
  discardCircular: { circular: 1, reason: '另行处理' },
  closeItem: { item: 1, state: 'closed', reason: '办结' },
  countersignClosing: { item: 1, state: 'closed', agree: true, opinion: '' },
  close: { force: false, reason: '' },
  withdraw: { reason: '另行部署' },
};

const LATER_ACTS = ISSUANCE_ACTS.filter((act) => act !== 'issue');

function issuing(): IssuanceRun {
  const run = new IssuanceRun();
  run.do('issue', { revision: 4 });
  return run;
}

function closing(outcome: 'close' | 'withdraw'): IssuanceRun {
  const run = runningIssuance();
  run.do(outcome, PAYLOADS[outcome]);
  return run;
}

function closed(): IssuanceRun {
  const run = closing('close');
  const counts = { participants: 0, duties: 0, met: 0, open: 0, late: 0, onTime: 0 };
  run.apply({ act: 'campaign.closed', data: { counts } });
  return run;
}

function withdrawn(): IssuanceRun {
  const run = closing('withdraw');
  run.apply({ act: 'campaign.withdrawn', data: { reason: '另行部署' } });
  return run;
}

const RUNS = [
  ['unissued', () => new IssuanceRun()],
  ['issuing', issuing],
  ['closing', () => closing('close')],
  ['closed', closed],
  ['withdrawn', withdrawn],
] as const;

describe.each(RUNS)('an issuing that is %s', (status, open) => {
  it.each(LATER_ACTS)('refuses to %s', (act) => {
    const run = open();
    expect(run.issuance.status).toBe(status);
    expect(run.ask(act, PAYLOADS[act])).toEqual(refuse('campaignNotRunning', { status }));
  });
});

it.each(RUNS.slice(1))('is not issued again while %s', (_status, open) => {
  expect(open().ask('issue', PAYLOADS.issue)).toEqual(refuse('campaignAlreadyIssued'));
});
