import type { Actor } from '../../../domain/actor';
import type { IssuanceAct, IssuanceCommandPayload } from '../../../domain/command';
import { decideIssuanceAct } from '../../../domain/decide-issuance-act';
import { isRefusal, type Refusal } from '../../../domain/refusal';
import type { IssuanceEvent } from '../../../domain/issuance-event';
import { buildIssuanceFacts, runningIssuance } from '../../builders/issuance-run';
import { NOON } from '../../builders/unit-run';

const LEADS = ['economy', 'school', 'office'];
const CLOSING = { item: 1, state: 'closed', reason: '任务完成' } as const;

function of(office: string): Actor {
  return { person: `p-${office}`, office };
}

/** One issuing in which departments act on the closing of item 1. */
function issuing(leads: string[] = LEADS) {
  const run = runningIssuance();
  const facts = buildIssuanceFacts({ leads });
  const ask = <Act extends IssuanceAct>(
    office: string,
    act: Act,
    payload: IssuanceCommandPayload[Act],
  ): IssuanceEvent | Refusal => {
    const base = { key: 'k', by: of(office), receivedAt: NOON, request: '' };
    const command = { ...base, act, payload } as Parameters<typeof decideIssuanceAct>[1];
    return decideIssuanceAct(run.issuance, command, facts);
  };
  const does = (...asked: Parameters<typeof ask>): string => {
    const event = ask(...asked);
    if (isRefusal(event)) return event.refused;
    return run.apply(event).act;
  };
  const sign = (office: string, agree = true, opinion = '同意') =>
    does(office, 'countersignClosing', { item: 1, state: 'closed', agree, opinion });
  return { run, does, sign };
}

it('closes an item that one department leads at once', () => {
  const { run, does } = issuing(['economy']);
  expect(does('economy', 'closeItem', CLOSING)).toBe('item.closed');
  expect(run.issuance.items).toEqual({ 1: 'closed' });
});

it('waits for every other lead, and closes with the last of them', () => {
  const { run, does, sign } = issuing();
  const { rev } = run.issuance;
  expect(does('economy', 'closeItem', CLOSING)).toBe('closing.proposed');
  expect(run.issuance.items).toEqual({});
  expect(run.issuance.rev).toBe(rev);
  expect(sign('economy')).toBe('closingNotYours');
  expect(sign('east')).toBe('closingNotYours');
  expect(sign('office')).toBe('closing.countersigned');
  expect(sign('office')).toBe('closingNotYours');
  expect(run.issuance.items).toEqual({});
  expect(sign('school')).toBe('closing.countersigned');
  expect(run.issuance).toMatchObject({ items: { 1: 'closed' }, closings: {} });
  expect(sign('school')).toBe('closingNotProposed');
});

it('ends by one refusal with its reason, and may be proposed anew', () => {
  const { run, does, sign } = issuing();
  does('economy', 'closeItem', CLOSING);
  expect(sign('school', false, ' ')).toBe('reasonRequired');
  expect(sign('school', false, '数据未核实')).toBe('closing.refused');
  expect(run.issuance).toMatchObject({ items: {}, closings: {} });
  expect(does('economy', 'closeItem', CLOSING)).toBe('closing.proposed');
});

it('asks about what was looked at: another closing is signed anew', () => {
  const { does, sign } = issuing();
  does('economy', 'closeItem', CLOSING);
  sign('office');
  does('economy', 'closeItem', { ...CLOSING, state: 'standing' });
  expect(sign('school')).toBe('closingNotProposed');
  const standing = { item: 1, state: 'standing', agree: true, opinion: '' } as const;
  expect(does('office', 'countersignClosing', standing)).toBe('closing.countersigned');
});

it('is closed by the sponsor without them, with a reason that names whom it did not wait for', () => {
  const { run, does, sign } = issuing();
  does('economy', 'closeItem', CLOSING);
  sign('office');
  const forced = { ...CLOSING, force: true };
  expect(does('sf-publicity', 'closeItem', { ...forced, reason: '' })).toBe('reasonRequired');
  const event = decideIssuanceAct(
    run.issuance,
    {
      key: 'k',
      act: 'closeItem',
      by: of('sf-publicity'),
      receivedAt: NOON,
      request: '',
      payload: forced,
    },
    buildIssuanceFacts({ leads: LEADS }),
  );
  expect(event).toMatchObject({ act: 'item.closed', data: { without: ['school'] } });
});

it('does not wait for a department that leads the item no more', () => {
  const { run, does } = issuing();
  does('economy', 'closeItem', CLOSING);
  const command = { item: 1, state: 'closed', agree: true, opinion: '' } as const;
  const event = decideIssuanceAct(
    run.issuance,
    {
      key: 'k',
      act: 'countersignClosing',
      by: of('office'),
      receivedAt: NOON,
      request: '',
      payload: command,
    },
    buildIssuanceFacts({ leads: ['economy', 'office'] }),
  );
  expect(event).toMatchObject({ data: { closes: 'closed' } });
});
