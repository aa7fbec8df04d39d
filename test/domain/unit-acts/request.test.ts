import { refuse } from '../../../domain/refusal';
import { endOfDay } from '../../../domain/shanghai-time';
import {
  buildDutyFacts,
  buildUnitFacts,
  handed,
  NOON,
  PLAN_DUE,
  REVIEWER,
  UnitRun,
} from '../../builders/unit-run';

const until = endOfDay('2022-04-29');
const asking = { duty: 'plan', until, reason: '受灾' };

/** A run whose plan waits for the answer to a request; the issuer's side may have granted it. */
function asked(grantedRequest: string | null = null): UnitRun {
  const run = new UnitRun(
    buildUnitFacts({
      duties: {
        receipt: buildDutyFacts({ kind: 'receipt', handling: 'file' }),
        plan: buildDutyFacts({ kind: 'plan', dueAt: PLAN_DUE, grantedRequest }),
      },
    }),
  );
  run.do('requestExtension', asking);
  return run;
}

describe('asking for more time', () => {
  it('is on record with the date in force, which stays in force', () => {
    const run = new UnitRun();
    expect(run.do('requestExtension', asking)).toEqual({
      act: 'request.made',
      data: {
        ...{ duty: 'plan', kind: 'plan', wish: 'extension', until, dueAt: PLAN_DUE },
        ...{ reason: '受灾', request: 'command-1' },
      },
    });
    expect(run.duty('plan')).toMatchObject({
      state: 'open',
      request: { id: 'command-1', kind: 'extension', state: 'open', until, dueAt: PLAN_DUE },
    });
  });

  it('is possible when the date has passed, and again after a return', () => {
    const run = new UnitRun();
    const late = { at: PLAN_DUE + 1 };
    expect(run.ask('requestExtension', asking, late)).toMatchObject({ act: 'request.made' });
    run.do('submitPlan', { duty: 'plan', ...handed('plan-1', 'plan') });
    const looked = { duty: 'plan', submission: 'plan-1', opinion: '请补充' };
    run.do('returnSubmission', looked, { by: REVIEWER });
    expect(run.ask('requestExtension', asking)).toMatchObject({ act: 'request.made' });
  });

  it('is refused to a date that is no later, without a reason, or twice', () => {
    const run = new UnitRun();
    const ask = (part: Partial<typeof asking>) =>
      run.ask('requestExtension', { ...asking, ...part });
    expect(ask({ until: PLAN_DUE })).toEqual(refuse('dueNotLater'));
    expect(ask({ until: NOON })).toEqual(refuse('dueInPast'));
    expect(ask({ until: NaN })).toEqual(refuse('dateOutOfRange'));
    expect(ask({ reason: ' ' })).toEqual(refuse('reasonRequired'));
    expect(ask({ duty: 'none' })).toEqual(refuse('dutyUnknown', { duty: 'none' }));
    run.do('requestExtension', asking);
    expect(ask({})).toEqual(refuse('requestOpen', { duty: 'plan' }));
  });

  it('is refused for what is handed in, and for what has been put off', () => {
    const run = new UnitRun();
    run.do('submitPlan', { duty: 'plan', ...handed('plan-1', 'plan') });
    expect(run.ask('requestExtension', asking)).toEqual(
      refuse('dutyNotOpen', { duty: 'plan', state: 'submitted' }),
    );
    const duties = { plan: buildDutyFacts({ kind: 'plan', suspended: true }) };
    const suspended = new UnitRun(buildUnitFacts({ duties }));
    expect(suspended.ask('requestExtension', asking)).toEqual(
      refuse('dutySuspended', { duty: 'plan' }),
    );
  });
});

describe('asking that a duty be put off', () => {
  it('names no date; a signature is never put off', () => {
    const run = new UnitRun();
    const event = run.do('requestSuspension', { duty: 'progress.i1', reason: '场地未定' });
    expect(event).toMatchObject({ data: { wish: 'suspension', until: null } });
    expect(run.ask('requestSuspension', { duty: 'receipt', reason: '场地未定' })).toEqual(
      refuse('dutyNotOpen', { duty: 'receipt', state: 'open' }),
    );
  });
});

describe('what becomes of a request', () => {
  const request = { duty: 'plan', request: 'command-1' };

  it('is withdrawn by the unit, which may then ask again', () => {
    const run = asked();
    run.do('withdrawRequest', request);
    expect(run.duty('plan').request).toMatchObject({ state: 'withdrawn', answeredAt: NOON });
    expect(run.ask('requestExtension', asking)).toMatchObject({ act: 'request.made' });
    expect(run.ask('withdrawRequest', request)).toEqual(refuse('requestNotOpen', { duty: 'plan' }));
  });

  it('is withdrawn by itself when the unit hands in all the same', () => {
    const run = asked();
    run.do('submitPlan', { duty: 'plan', ...handed('plan-1', 'plan') });
    expect(run.duty('plan').request?.state).toBe('withdrawn');
  });

  it('is refused with an opinion, never by whoever asked', () => {
    const run = asked();
    const opinion = '按期报送';
    const by = { by: { person: 'east-handler', office: 'sf-publicity' } };
    expect(run.ask('refuseRequest', { ...request, opinion }, by)).toEqual(refuse('ownSubmission'));
    expect(run.ask('refuseRequest', { ...request, opinion: '' }, { by: REVIEWER })).toEqual(
      refuse('reasonRequired'),
    );
    run.do('refuseRequest', { ...request, opinion }, { by: REVIEWER });
    expect(run.duty('plan').request).toMatchObject({ state: 'refused', opinion });
  });

  it('is granted only after the issuer has changed the date, and then taken back no more', () => {
    const granted = { ...request, dueAt: until, opinion: '同意' };
    expect(asked().ask('grantRequest', granted, { by: REVIEWER })).toEqual(
      refuse('requestNotOpen', { duty: 'plan' }),
    );
    const run = asked('command-1');
    expect(run.ask('withdrawRequest', request)).toEqual(refuse('requestNotOpen', { duty: 'plan' }));
    run.do('grantRequest', granted, { by: REVIEWER });
    expect(run.duty('plan').request).toMatchObject({
      ...{ state: 'granted', grantedDueAt: until, opinion: '同意', dueAt: PLAN_DUE },
    });
  });
});
