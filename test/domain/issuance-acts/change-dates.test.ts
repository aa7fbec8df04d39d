import type { DutyClockFacts } from '../../../domain/issuance-facts';
import { refuse } from '../../../domain/refusal';
import { endOfDay } from '../../../domain/shanghai-time';
import { runningIssuance } from '../../builders/issuance-run';
import { NOON } from '../../builders/unit-run';

const FAR = endOfDay('9999-12-31');
const dueAt = endOfDay('2022-04-28');
const duty: DutyClockFacts = {
  ...{ dueAt: endOfDay('2022-04-25'), clock: 2, returns: 1, met: false },
  ...{ suspended: false, request: null },
};
const extension = { unit: 'sf-east', duty: 'plan', dueAt, reason: '汛情' };
const move = { duty: 'plan', dueAt, reason: '会议改期' };

describe('extending one due', () => {
  it('winds the next clock from its first rung ahead and keeps the old date on record', () => {
    const event = runningIssuance().do('extendDue', extension, { duty });
    expect(event).toEqual({
      act: 'due.extended',
      data: {
        row: {
          unit: 'sf-east',
          duty: 'plan',
          clock: 3,
          dueAt,
          nextRungAt: endOfDay('2022-04-27'),
          returns: 1,
        },
        from: endOfDay('2022-04-25'),
        reason: '汛情',
      },
    });
  });

  it('fires no reminder of yesterday when it is granted late', () => {
    const today = endOfDay('2022-04-20');
    const overdue = { ...duty, dueAt: endOfDay('2022-04-18') };
    const event = runningIssuance().do(
      'extendDue',
      { ...extension, dueAt: today },
      { duty: overdue },
    );
    expect(event).toMatchObject({ data: { row: { dueAt: today, nextRungAt: today } } });
  });

  it('gives a date to a duty that had none', () => {
    const undated = { ...duty, dueAt: null };
    const event = runningIssuance().do('extendDue', extension, { duty: undated });
    expect(event).toMatchObject({ data: { from: null, row: { dueAt } } });
  });

  it('is refused for what is not owed, or met, without a reason, or to a date not ahead', () => {
    const run = runningIssuance();
    const ask = (part: Partial<typeof extension>, facts = {}) =>
      run.ask('extendDue', { ...extension, ...part }, { duty, ...facts });
    expect(ask({ unit: 'sf' })).toEqual(refuse('participantUnknown', { unit: 'sf' }));
    expect(ask({}, { duty: null })).toEqual(refuse('dutyUnknown', { duty: 'plan' }));
    expect(ask({}, { duty: { ...duty, met: true } })).toEqual(
      refuse('dutyNotOpen', { duty: 'plan', state: 'met' }),
    );
    expect(ask({ reason: '' })).toEqual(refuse('reasonRequired'));
    expect(ask({ dueAt: NOON })).toEqual(refuse('dueInPast'));
    expect(ask({ dueAt: duty.dueAt ?? 0 })).toEqual(refuse('dueNotLater'));
    expect(ask({ dueAt: endOfDay('2022-04-24') })).toEqual(refuse('dueNotLater'));
    expect(ask({}, { duty: { ...duty, suspended: true } })).toEqual(
      refuse('dutySuspended', { duty: 'plan' }),
    );
    expect(ask({ dueAt: FAR })).toEqual(refuse('dateOutOfRange'));
    expect(ask({ dueAt: NaN })).toEqual(refuse('dateOutOfRange'));
  });
});

describe('granting what a unit asked for', () => {
  const request = { id: 'request-1', kind: 'extension' as const };
  const asked = { ...duty, request };

  it('names the request, so that its stream can be answered', () => {
    const event = runningIssuance().do(
      'extendDue',
      { ...extension, request: 'request-1' },
      { duty: asked },
    );
    expect(event).toMatchObject({ act: 'due.extended', data: { request: 'request-1' } });
  });

  it('is refused for a request taken back, answered, or of the other kind', () => {
    const run = runningIssuance();
    const gone = refuse('requestNotOpen', { duty: 'plan' });
    expect(run.ask('extendDue', { ...extension, request: 'request-1' }, { duty })).toEqual(gone);
    const { unit, duty: key, reason } = extension;
    const other = { unit, duty: key, reason, request: 'request-1' };
    expect(run.ask('suspendDuty', other, { duty: asked })).toEqual(gone);
  });
});

describe('putting a duty of one unit off', () => {
  const { dueAt: _due, ...put } = extension;

  it('takes its date and its clock away, and resuming gives it new ones', () => {
    const run = runningIssuance();
    expect(run.do('suspendDuty', put, { duty })).toEqual({
      act: 'duty.suspended',
      data: { ...put, clock: 3, from: duty.dueAt, returns: 1 },
    });
    const suspended = { ...duty, dueAt: null, clock: 3, suspended: true };
    expect(run.do('resumeDuty', extension, { duty: suspended })).toMatchObject({
      act: 'duty.resumed',
      data: { row: { clock: 4, dueAt, nextRungAt: endOfDay('2022-04-27') } },
    });
  });

  it('is refused twice, and resuming what was not put off, or to a day gone by', () => {
    const run = runningIssuance();
    const suspended = { ...duty, dueAt: null, suspended: true };
    expect(run.ask('suspendDuty', put, { duty: suspended })).toEqual(
      refuse('dutySuspended', { duty: 'plan' }),
    );
    expect(run.ask('resumeDuty', extension, { duty })).toEqual(
      refuse('dutyNotSuspended', { duty: 'plan' }),
    );
    const past = { ...extension, dueAt: NOON };
    expect(run.ask('resumeDuty', past, { duty: suspended })).toEqual(refuse('dueInPast'));
    expect(run.ask('suspendDuty', { ...put, reason: ' ' }, { duty })).toEqual(
      refuse('reasonRequired'),
    );
  });
});

describe('moving a date for all', () => {
  it('leaves the clocks to be wound anew until the last page says so', () => {
    const run = runningIssuance();
    expect(run.do('moveDue', move)).toEqual({
      act: 'due.moved',
      data: { duty: 'plan', to: dueAt, reason: '会议改期' },
    });
    const moved = { seq: 3, cause: 'moved', duty: 'plan', to: dueAt };
    const pending = { ...moved, anchor: null, from: null, calendar: null, amended: null };
    expect(run.issuance.pending).toEqual([pending]);
    const page = { cause: 'moved' as const, causeSeq: 3, rows: [] };
    run.apply({ act: 'duty.rearmed', data: { ...page, last: false } });
    expect(run.issuance.pending).toEqual([pending]);
    run.apply({ act: 'duty.rearmed', data: { ...page, last: true } });
    expect(run.issuance.pending).toEqual([]);
  });

  it('is remembered for whoever is enrolled later, the last word alone', () => {
    const run = runningIssuance();
    run.do('moveDue', move);
    run.do('moveDue', { ...move, duty: 'report' });
    run.do('moveDue', { ...move, dueAt: dueAt + 1 });
    expect(run.issuance.moved).toEqual([
      { duty: 'report', to: dueAt },
      { duty: 'plan', to: dueAt + 1 },
    ]);
  });

  it('may name one occurrence, and is refused for a key nobody owes', () => {
    const run = runningIssuance();
    expect(run.do('moveDue', { ...move, duty: 'report.2022-05' }).act).toBe('due.moved');
    const unknown = run.ask('moveDue', { ...move, duty: 'summary' });
    expect(unknown).toEqual(refuse('dutyUnknown', { duty: 'summary' }));
  });

  it('is refused without a reason, or to a date not ahead', () => {
    const run = runningIssuance();
    expect(run.ask('moveDue', { ...move, reason: ' ' })).toEqual(refuse('reasonRequired'));
    expect(run.ask('moveDue', { ...move, dueAt: NOON })).toEqual(refuse('dueInPast'));
    expect(run.ask('moveDue', { ...move, dueAt: FAR })).toEqual(refuse('dateOutOfRange'));
  });
});

describe('setting the date of an event', () => {
  it.each(['2022-10-16', '2022-10-16T09:00:00+08:00'])('takes %s and moves it again', (on) => {
    const run = runningIssuance();
    run.do('setAnchor', { anchor: 'congress', on: '2022-10-01' });
    expect(run.do('setAnchor', { anchor: 'congress', on })).toEqual({
      act: 'anchor.set',
      data: { anchor: 'congress', on, from: '2022-10-01' },
    });
    expect(run.issuance.anchors).toEqual({ congress: on });
    expect(run.issuance.pending.map(({ anchor }) => anchor)).toEqual(['congress', 'congress']);
  });

  it.each(['festival', 'constructor'])('is refused for an event of no file: %s', (anchor) => {
    const answer = runningIssuance().ask('setAnchor', { anchor, on: '2022-10-16' });
    expect(answer).toEqual(refuse('anchorUnknown', { anchor }));
  });

  it.each(['2022-02-30', '9999-12-31', '0000-01-01', '明日'])('is refused for the day %s', (on) => {
    const answer = runningIssuance().ask('setAnchor', { anchor: 'congress', on });
    expect(answer).toEqual(refuse('dateOutOfRange', { on }));
  });
});
