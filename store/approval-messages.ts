import type { UnitTaskRef } from '../domain/stream-name';
import type { JournalEntry } from '../domain/journal-entry';
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
