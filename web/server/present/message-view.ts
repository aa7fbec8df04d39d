import { issuanceId } from '../../../domain/stream-name';
import { titleKey } from '../../../store/duty-titles';
import type { MessageFacts } from '../../../store/message-facts';
import type { OutboxMessageDoc } from '../../../store/models/outbox-message';
import { MESSAGE_ACTIONS, type MessageLine, type MessageView } from '../../contract/messages';

function lineOf(
  message: OutboxMessageDoc,
  line: OutboxMessageDoc['lines'][number],
  facts: MessageFacts,
): MessageLine[] {
  const action = MESSAGE_ACTIONS.find((one) => one === line.action);
  if (!action) return [];
  const title = line.duty === null ? null : (facts.titles.get(titleKey(message, line.duty)) ?? '');
  return [{ ...line, action, title }];
}

/** One message as it is read: with the notice and the duties by their titles. */
export function messageViewOf(message: OutboxMessageDoc, facts: MessageFacts): MessageView {
  const { _id: id, campaign, office, audience, also = [], at, act } = message;
  const audiences = [audience, ...also];
  const notice = facts.notices.get(issuanceId(message));
  const lines = message.lines.flatMap((line) => lineOf(message, line, facts));
  return {
    ...{ id, campaign, office, audiences, at, act, lines },
    notice: notice?.title ?? '',
    number: notice?.number ?? '',
  };
}
