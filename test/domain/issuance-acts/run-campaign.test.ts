import type { EnrolledParticipant } from '../../../domain/enrolled-participant';
import { refuse } from '../../../domain/refusal';
import { IssuanceRun, runningIssuance } from '../../builders/issuance-run';
import { NOON } from '../../builders/unit-run';

const noticeReturn = { reason: '应送西川市', returnedAt: NOON, refused: false };
const instead: EnrolledParticipant = {
  unit: 'sf-science',
  name: '示范省科教工会',
  unitClass: 'industry',
  path: '/sf/sf-science/',
  roles: ['addressed'],
  items: [],
  duties: [],
};

describe('issuing', () => {
  it('pins the revision, the forms, the ladder, the events and the calendar', () => {
    const run = new IssuanceRun();
    const event = run.do('issue', { revision: 4 });
    expect(event).toMatchObject({
      act: 'campaign.issued',
      data: {
        revision: 4,
        fileHash: 'hash-4',
        sponsor: 'sf-publicity',
        deliveredAt: NOON,
        forms: { plan: 'plan@1' },
        calendarVersion: 'test-2022',
        anchors: { congress: null },
        graceDays: 2,
        correctionWorkdays: 3,
        parent: null,
      },
    });
    expect(run.issuance).toMatchObject({ status: 'issuing', rev: 1, anchors: { congress: null } });
  });

  it('happens once, and only of a revision there is', () => {
    const run = runningIssuance();
    expect(run.ask('issue', { revision: 4 })).toEqual(refuse('campaignAlreadyIssued'));
    const missing = new IssuanceRun().ask('issue', { revision: 9 }, { issue: null });
    expect(missing).toEqual(refuse('campaignNotFound', { revision: 9 }));
  });
});

describe('closing', () => {
  it('is counted from the moment nobody owes anything', () => {
    const run = runningIssuance();
    const event = run.do('close', { force: false, reason: '' });
    const data = { outcome: 'closed', forced: false, reason: '', open: 0 };
    expect(event).toEqual({ act: 'campaign.closing', data });
    expect(run.issuance).toMatchObject({ status: 'closing', closing: data });
  });

  it('is refused while duties are open unless forced with a reason', () => {
    const run = runningIssuance();
    const open = { openDuties: 3 };
    expect(run.ask('close', { force: false, reason: '收尾' }, open)).toEqual(
      refuse('dutiesOpen', { open: 3 }),
    );
    expect(run.ask('close', { force: true, reason: '' }, open)).toEqual(refuse('reasonRequired'));
    expect(run.do('close', { force: true, reason: '机构撤销' }, open)).toMatchObject({
      data: { forced: true, open: 3, reason: '机构撤销' },
    });
  });

  it('by withdrawal needs a reason and no more', () => {
    const run = runningIssuance();
    expect(run.ask('withdraw', { reason: '' })).toEqual(refuse('reasonRequired'));
    const event = run.do('withdraw', { reason: '上级已另行部署' }, { openDuties: 2 });
    expect(event).toMatchObject({ data: { outcome: 'withdrawn', forced: true, open: 2 } });
  });
});

describe('ending an item', () => {
  it('says in which state, once', () => {
    const run = runningIssuance();
    run.do('closeItem', { item: 1, state: 'suspended', reason: '场地停用' });
    expect(run.issuance.items).toEqual({ 1: 'suspended' });
    const again = run.ask('closeItem', { item: 1, state: 'suspended', reason: '' });
    expect(again).toEqual(refuse('itemAlreadyInState', { item: 1, state: 'suspended' }));
    run.do('closeItem', { item: 1, state: 'closed', reason: '' });
    expect(run.issuance.items).toEqual({ 1: 'closed' });
  });

  it('is refused for no item', () => {
    const answer = runningIssuance().ask('closeItem', { item: 2, state: 'closed', reason: '' });
    expect(answer).toEqual(refuse('itemUnknown', { item: 2 }));
  });
});

describe('urging by hand', () => {
  const urged = { units: ['sf-east', 'sf-west'], duty: 'plan', text: '请抓紧' };

  it('names whom, about what, and changes nothing that is owed', () => {
    const run = runningIssuance();
    const { rev } = run.issuance;
    expect(run.do('urge', urged)).toEqual({ act: 'unit.urged', data: urged });
    expect(run.do('urge', { units: ['sf-east'], text: '请抓紧' })).toMatchObject({
      data: { duty: null },
    });
    expect(run.issuance.rev).toBe(rev);
  });

  it('is refused to nobody, to a stranger and about nothing', () => {
    const run = runningIssuance();
    const unknown = (unit: string) => refuse('participantUnknown', { unit });
    expect(run.ask('urge', { ...urged, units: [] })).toEqual(unknown(''));
    expect(run.ask('urge', { ...urged, units: ['sf-east', 'sf'] })).toEqual(unknown('sf'));
    expect(run.ask('urge', { ...urged, duty: 'plans' })).toEqual(
      refuse('dutyUnknown', { duty: 'plans' }),
    );
  });
});

describe('letting a wrongly addressed unit go', () => {
  const release = { unit: 'sf-east', reason: '投送有误' };

  it('enrols the right one in its place', () => {
    const run = runningIssuance();
    const payload = { ...release, instead: 'sf-science' };
    const event = run.do('releaseParticipant', payload, { noticeReturn, instead, cancelled: 2 });
    const data = { ...release, cancelled: 2, instead };
    expect(event).toEqual({ act: 'participant.released', data });
    // One goes and one comes; nobody had been enrolled by a page here.
    expect(run.issuance.participants).toBe(0);
    expect(run.issuance.duties).toBe(instead.duties.length - 2);
  });

  it('enrols nobody where none is named or it takes part already', () => {
    const run = runningIssuance();
    const none = run.do('releaseParticipant', release, { noticeReturn });
    expect(none).toMatchObject({ data: { instead: null } });
    const known = { ...release, instead: 'sf-west' };
    expect(run.do('releaseParticipant', known, { noticeReturn })).toMatchObject({
      data: { instead: null },
    });
  });

  it('is refused to strangers, without a return that waits, and for no other unit', () => {
    const run = runningIssuance();
    const ask = (payload: typeof release & { instead?: string }, facts = {}) =>
      run.ask('releaseParticipant', payload, { noticeReturn, ...facts });
    expect(ask({ ...release, unit: 'sf' })).toEqual(refuse('participantUnknown', { unit: 'sf' }));
    const waiting = refuse('noticeNotReturned', { unit: 'sf-east' });
    expect(ask(release, { noticeReturn: null })).toEqual(waiting);
    expect(ask(release, { noticeReturn: { ...noticeReturn, refused: true } })).toEqual(waiting);
    for (const other of ['sf-east', 'nowhere']) {
      expect(ask({ ...release, instead: other })).toEqual(refuse('unitUnknown', { unit: other }));
    }
  });
});
