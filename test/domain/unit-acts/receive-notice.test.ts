import { refuse } from '../../../domain/refusal';
import { endOfDay } from '../../../domain/shanghai-time';
import {
  buildDutyFacts,
  buildUnitFacts,
  CLERK,
  HANDLER,
  NOON,
  UnitRun,
} from '../../builders/unit-run';

const source = { person: 'sf-clerk', channel: 'phone', attachments: ['call-1'] } as const;
const entry = { source: { ...source, attachments: [...source.attachments] } };

describe('signing for the notice', () => {
  it('takes one act and no field, on time until the very instant', () => {
    const run = new UnitRun();
    const event = run.do('acknowledge', {});
    const dueAt = endOfDay('2022-04-22');
    expect(event).toEqual({
      act: 'notice.acknowledged',
      data: { duty: 'receipt', dueAt, late: false },
    });
    expect(run.task).toMatchObject({
      stage: 'acknowledged',
      acknowledgedAt: NOON,
      acknowledgedBy: HANDLER,
      duties: { receipt: { state: 'filed', late: false, round: 1 } },
    });
  });

  it.each([
    [endOfDay('2022-04-22') - 1, false],
    [endOfDay('2022-04-22'), true],
  ])('received at %d is late: %s', (at, late) => {
    expect(new UnitRun().do('acknowledge', {}, { at }).data).toMatchObject({ late });
  });

  it('is refused the second time, naming when it was done', () => {
    const run = new UnitRun();
    run.do('acknowledge', {});
    expect(run.ask('acknowledge', {})).toEqual(refuse('alreadyAcknowledged', { at: NOON }));
  });

  it('is not asked of a unit that only leads or cooperates', () => {
    const duties = { plan: buildDutyFacts({ kind: 'plan' }) };
    const run = new UnitRun(buildUnitFacts({ duties }));
    expect(run.ask('acknowledge', {})).toEqual(refuse('nothingToAcknowledge'));
  });

  it('waits while the notice is back with the issuer, and is possible once that is refused', () => {
    const run = new UnitRun();
    run.do('returnNotice', { reason: '非我单位职责' });
    expect(run.ask('acknowledge', {})).toEqual(refuse('noticeReturned'));
    run.do('refuseNoticeReturn', { opinion: '属你单位职责' }, { by: CLERK });
    expect(run.do('acknowledge', {}).act).toBe('notice.acknowledged');
  });

  it('may be entered by the issuing side, marked with the channel and its proof', () => {
    const run = new UnitRun();
    run.do('enterReceipt', entry, { by: CLERK });
    expect(run.duty('receipt')).toMatchObject({ state: 'filed', entered: entry.source });
    expect(run.task.acknowledgedBy).toEqual(CLERK);
    const again = run.ask('enterReceipt', entry, { by: CLERK });
    expect(again).toEqual(refuse('alreadyAcknowledged', { at: NOON }));
    run.do('acknowledge', {});
    expect(run.duty('receipt')).toMatchObject({ state: 'filed', entered: null });
    expect(run.task.acknowledgedAt).toBe(NOON);
  });
});

describe('marking as read', () => {
  it('counts once for each person', () => {
    const run = new UnitRun();
    run.do('markRead', {}, { by: { person: 'zhou', office: 'sf-east' } });
    run.do('markRead', {}, { by: { person: 'chen', office: 'sf-east' } });
    expect(run.task.readers).toEqual(['chen', 'zhou']);
    const again = run.ask('markRead', {}, { by: { person: 'zhou', office: 'sf-east' } });
    expect(again).toEqual(refuse('alreadyRead'));
  });
});

describe('a wrongly addressed notice', () => {
  it('goes back with its reason, once', () => {
    const run = new UnitRun();
    expect(run.ask('returnNotice', { reason: ' ' })).toEqual(refuse('reasonRequired'));
    run.do('returnNotice', { reason: '应送西川市' });
    expect(run.task.noticeReturn).toEqual({
      reason: '应送西川市',
      returnedAt: NOON,
      refused: false,
    });
    expect(run.ask('returnNotice', { reason: '再退' })).toEqual(refuse('noticeReturned'));
  });

  it('blocks nothing else the unit owes', () => {
    const run = new UnitRun();
    run.do('returnNotice', { reason: '应送西川市' });
    expect(run.do('reportNothing', { duty: 'report.p1' }).act).toBe('report.submitted');
  });

  it('is refused by the issuer with an opinion, and only if it came back', () => {
    const run = new UnitRun();
    const by = CLERK;
    expect(run.ask('refuseNoticeReturn', { opinion: '否' }, { by })).toEqual(
      refuse('noticeNotReturned'),
    );
    run.do('returnNotice', { reason: '应送西川市' });
    expect(run.ask('refuseNoticeReturn', { opinion: '' }, { by })).toEqual(
      refuse('reasonRequired'),
    );
    run.do('refuseNoticeReturn', { opinion: '投送无误' }, { by });
    expect(run.task.noticeReturn?.refused).toBe(true);
    expect(run.ask('refuseNoticeReturn', { opinion: '否' }, { by })).toEqual(
      refuse('noticeNotReturned'),
    );
  });
});
