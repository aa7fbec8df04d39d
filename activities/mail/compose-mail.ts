import { circularId } from '../../store/circular-rows';
import type { CircularDoc } from '../../store/models/circular';
import type { OutboxMessageDoc } from '../../store/models/outbox-message';
import { issuanceId } from '../../domain/stream-name';
import { dueDayOf } from '../../domain/shanghai-time';
import type { MessageFacts } from '../../store/message-facts';
import { titleKey } from '../../store/duty-titles';
import { circularText } from './circular-text';

/** What a mail says. */
export interface MailText {
  subject: string;
  text: string;
}

const WORDS: Partial<Record<string, string>> = {
  remind: '提醒',
  markOverdue: '已逾期',
  chase: '催办',
  tellSuperior: '报告未落实情况',
  redFlag: '亮红牌',
  reassign: '转交督办',
  draftCircular: '拟通报',
  urge: '催办',
  urgeApproval: '请尽快审批',
  chaseApproval: '审批待办提醒',
  approvalStuck: '审批超时未办，请督促',
  confirm: '请确认是否催办',
  amend: '补充通知',
  signCircular: '通报待签发',
  circular: '通报',
};

const LONGEST_SUBJECT = 60;

/** One line of plain text: a header must hold no line end, whoever wrote the title. */
function plain(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}

/** What a mail is written with, beside the messages. */
export interface MailFacts extends MessageFacts {
  /** Names of units by id. */
  names: ReadonlyMap<string, string>;
  /** Circulars the messages deliver, by `circularId`. */
  circulars: ReadonlyMap<string, CircularDoc>;
  site: string;
}

/** The circulars that messages deliver, each once and whole. */
function circularsIn(messages: readonly OutboxMessageDoc[], { circulars }: MailFacts): string[] {
  const ids = messages.flatMap((message) =>
    message.lines.flatMap(({ action, circular: no }) =>
      action === 'circular' && no !== undefined ? [circularId(message, no)] : [],
    ),
  );
  return [...new Set(ids)].flatMap((id) => {
    const found = circulars.get(id);
    return found ? [circularText(found)] : [];
  });
}

/**
 * One mail for everything that waited, so that an outage ends in one digest.
 * @param facts titles, and names of units by id
 */
export function composeMail(messages: readonly OutboxMessageDoc[], facts: MailFacts): MailText {
  const parts = messages.map((message) => {
    const notice = plain(facts.notices.get(issuanceId(message))?.title ?? '');
    const mailed = message.lines.filter(({ channel }) => channel !== 'product');
    const lines = mailed.map(({ unit, duty, action, dueAt, text }) => {
      const title = duty === null ? '' : (facts.titles.get(titleKey(message, duty)) ?? '');
      const due = dueAt === null ? '' : `，期限 ${dueDayOf(dueAt)}`;
      const said = `${WORDS[action] ?? action}：${facts.names.get(unit) ?? unit} ${title}${due}`;
      return `- ${plain(`${said} ${text}`)}`;
    });
    return { notice, lines };
  });
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  const first = messages[0]?.lines.find(({ channel }) => channel !== 'product');
  const word = (first && WORDS[first.action]) ?? '消息';
  const about =
    count === 1
      ? `${word}：${parts[0]?.notice ?? ''}`
      : `${parts[0]?.notice ?? ''}等共 ${count} 条消息`;
  const body = parts.map(({ notice, lines }) => [`《${notice}》`, ...lines].join('\n'));
  const link = facts.site === '' ? [] : [`请登录办理：${facts.site}`];
  return {
    subject: `【落实】${[...about].slice(0, LONGEST_SUBJECT).join('')}`,
    text: `${[...body, ...circularsIn(messages, facts), ...link].join('\n\n')}\n`,
  };
}
