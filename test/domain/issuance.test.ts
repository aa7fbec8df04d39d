import type { EnrolledDuty, EnrolledParticipant } from '../../domain/enrolled-participant';
import { IssuanceRun, runningIssuance } from '../builders/issuance-run';

function enrolled(unit: string, duties: number): EnrolledParticipant {
  const duty: EnrolledDuty = {
    duty: 'plan',
    step: 'plan',
    kind: 'plan',
    title: '报送方案',
    form: 'plan',
    handling: 'review',
    requires: [],
    dueAt: null,
    nextRungAt: null,
  };
  return {
    unit,
    name: unit,
    unitClass: 'prefecture',
    path: `/sf/${unit}/`,
    roles: ['addressed'],
    items: [],
    duties: Array.from({ length: duties }, (_, i) => ({ ...duty, duty: `plan.${i}` })),
  };
}

describe('the fold of an issuing', () => {
  it('counts who was enrolled, page by page, and remembers where to go on', () => {
    const run = new IssuanceRun();
    run.do('issue', { revision: 4 });
    const first = [enrolled('a', 2), enrolled('b', 1)];
    run.apply({ act: 'participants.enrolled', data: { page: 0, participants: first } });
    run.apply({
      act: 'participants.enrolled',
      data: { page: 1, participants: [enrolled('c', 3)] },
    });
    expect(run.issuance).toMatchObject({
      status: 'issuing',
      participants: 3,
      duties: 6,
      pages: 2,
      lastUnit: 'c',
    });
    run.apply({ act: 'campaign.published', data: { participants: 3, duties: 6 } });
    expect(run.issuance.status).toBe('running');
  });

  it('raises its revision for what changes what is owed, not for chasing', () => {
    const run = runningIssuance();
    const before = run.issuance.rev;
    run.apply({ act: 'rung.fired', data: { rows: [] } });
    run.apply({ act: 'unit.urged', data: { units: ['a'], duty: null, text: '请抓紧' } });
    expect(run.issuance.rev).toBe(before);
    const row = { unit: 'a', duty: 'plan', clock: 1, dueAt: 1, nextRungAt: 1, returns: 0 };
    run.apply({ act: 'due.extended', data: { row, from: null, reason: '汛情' } });
    expect(run.issuance.rev).toBe(run.seq);
  });

  it('is settled page by page, then closed with its counts', () => {
    const run = runningIssuance();
    run.do('close', { force: false, reason: '' });
    run.apply({ act: 'heads.anchored', data: { page: 0, heads: {} } });
    run.apply({ act: 'heads.anchored', data: { page: 1, heads: {} } });
    expect(run.issuance).toMatchObject({ status: 'closing', anchoredPages: 2 });
    const counts = { participants: 2, duties: 4, met: 3, open: 1, late: 1, onTime: 2 };
    run.apply({ act: 'campaign.closed', data: { counts } });
    expect(run.issuance).toMatchObject({ status: 'closed', counts });
  });

  it('keeps a moved date pending while another has been wound', () => {
    const run = runningIssuance();
    run.do('moveDue', { duty: 'plan', dueAt: Date.parse('2022-05-06'), reason: '改期' });
    run.do('setAnchor', { anchor: 'congress', on: '2022-10-16' });
    const [, anchored] = run.issuance.pending;
    const data = { cause: 'moved' as const, causeSeq: 3, rows: [], last: true };
    run.apply({ act: 'duty.rearmed', data });
    expect(run.issuance.pending).toEqual([anchored]);
    run.apply({
      act: 'duty.rearmed',
      data: { cause: 'returned', causeSeq: null, rows: [], last: true },
    });
    expect(run.issuance.pending).toEqual([anchored]);
  });
});
