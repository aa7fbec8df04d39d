import type { Approver } from '../domain/approval/approval';
import type { ApprovalChaseRow } from '../domain/approval/approval-chase-row';
import type { JournalEntry } from '../domain/journal-entry';
import { sameJson } from '../domain/same-json';
import type { IssuanceRef, UnitTaskRef } from '../domain/stream-name';
import type { UnitEvent } from '../domain/unit-event';
import type { OutboxMessageDoc } from './models/outbox-message';

/**
 * What an urged approval tells those it waits for and those who answer for them (催办): one message
 * an office, read by them alone. Entries from before anybody was told by message lead to none.
 */
export function approvalMessages(
  ref: UnitTaskRef,
  { _id: entry, at, act, data }: JournalEntry,
): OutboxMessageDoc[] {
  const event = { act, data } as UnitEvent;
  if (event.act !== 'approval.urged') return [];
  const { duty, text, told = [] } = event.data;
  const { campaign, office, unit } = ref;
  return [...new Set(told.map((one) => one.office))].map((to) => ({
    ...{ _id: `${entry}:${to}:approver`, campaign, office, to, audience: 'approver', at, act },
    people: told.filter((one) => one.office === to).map(({ person }) => person),
    lines: [{ unit, duty, action: 'urgeApproval', dueAt: null, text }],
  }));
}

type Line = OutboxMessageDoc['lines'][number];

/** What a rung says to whom: to those it waits for, and above them that it waits. */
function linesOf({ unit, duty, asked, next }: ApprovalChaseRow): { to: Approver; line: Line }[] {
  const line = { unit, duty, dueAt: null, text: '' };
  return [
    ...asked.map((to) => ({ to, line: { ...line, action: 'chaseApproval' } })),
    ...next.map((to) => ({ to, line: { ...line, action: 'approvalStuck' } })),
  ];
}

/**
 * What one entry of the clock tells about approvals nobody has answered: one message a person, whatever
 * waits for them and however many rungs came at once.
 */
export function chasedApprovalMessages(
  { _id: entry, at, act }: JournalEntry,
  rows: readonly ApprovalChaseRow[],
  { campaign, office }: IssuanceRef,
): OutboxMessageDoc[] {
  const messages = new Map<string, OutboxMessageDoc>();
  for (const { to, line } of rows.flatMap(linesOf)) {
    const _id = `${entry}:${to.office}:approver:${to.person}`;
    const message = messages.get(_id) ?? {
      ...{ _id, campaign, office, to: to.office, audience: 'approver' as const, at, act },
      ...{ people: [to.person], lines: [] },
    };
    const isSaid = message.lines.some((one) => sameJson({ ...one }, { ...line }));
    messages.set(_id, isSaid ? message : { ...message, lines: [...message.lines, line] });
  }
  return [...messages.values()];
}
