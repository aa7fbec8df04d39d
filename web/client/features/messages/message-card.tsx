import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MessageAction, MessageLine, MessageView } from '../../../contract/messages';
import { sessionQuery } from '../../api/get-session';
import type { Tone } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';

const FIRST_LINES = 6;

const TONES = {
  remind: 'plain',
  markOverdue: 'red',
  chase: 'amber',
  tellSuperior: 'red',
  redFlag: 'red',
  reassign: 'amber',
  draftCircular: 'red',
  urge: 'amber',
  urgeApproval: 'amber',
  chaseApproval: 'amber',
  approvalStuck: 'red',
  confirm: 'amber',
  amend: 'amber',
  signCircular: 'amber',
  circular: 'red',
} as const satisfies Record<MessageAction, Tone>;

/** Lines that lead to the route of a submission. */
const TO_APPROVAL: readonly MessageAction[] = ['urgeApproval', 'chaseApproval', 'approvalStuck'];

interface LineProps {
  message: MessageView;
  line: MessageLine;
  /** Of the unit, where it is not the reader's own. */
  name: string | null;
}

/** One thing a message is about; leads to the task. */
function Line({ message, line, name }: LineProps) {
  const { t } = useTranslation('messages');
  const dates = useDates();
  const { campaign, office } = message;
  const { unit, duty, title, action, dueAt, text, circular } = line;
  const what = (
    <>
      <span className={`mark mark-${TONES[action]}`}>{t(`action.${action}`)}</span>
      <span className="message-what">
        {[name, title ?? (text === '' ? message.notice : '')].filter(Boolean).join(t('colon'))}
        {dueAt !== null && <span className="soft"> {t('due', { on: dates.due(dueAt) })}</span>}
        {text !== '' && <span className="message-words">{text}</span>}
      </span>
    </>
  );
  return (
    <li>
      {circular === undefined ? (
        <Link
          className="message-line"
          to={
            TO_APPROVAL.includes(action)
              ? '/approvals/$campaign/$office/$unit'
              : '/tasks/$campaign/$office/$unit'
          }
          params={{ campaign, office, unit }}
          search={duty === null ? {} : { duty }}
        >
          {what}
        </Link>
      ) : (
        <Link
          className="message-line"
          to="/circulars/$campaign/$office/$no"
          params={{ campaign, office, no: String(circular) }}
        >
          {what}
        </Link>
      )}
    </li>
  );
}

interface MessageCardProps {
  message: MessageView;
  names: Record<string, string>;
  isNew: boolean;
}

/** One message: for whom, about which notice, and each thing it is about. */
export function MessageCard({ message, names, isNew }: MessageCardProps) {
  const { t } = useTranslation('messages');
  const dates = useDates();
  const [isWhole, setWhole] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  const { notice, number, audiences, at, lines } = message;
  const whom = audiences.map((one) => t(`audience.${one}`)).join(t('comma'));
  const shown = isWhole ? lines : lines.slice(0, FIRST_LINES);
  return (
    <li className={`card message${isNew ? ' message-new' : ''}`}>
      <p className="message-head">
        <strong>{notice}</strong> <span className="soft">{number}</span>
      </p>
      <p className="soft message-facts">
        {isNew && <span className="mark mark-red">{t('new')}</span>}
        {dates.moment(at)} · {t('to', { whom })}
      </p>
      <ul>
        {shown.map((line) => (
          <Line
            key={`${line.unit} ${line.duty ?? ''} ${line.action}`}
            message={message}
            line={line}
            name={line.unit === session?.office ? null : (names[line.unit] ?? '')}
          />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('showAll', { count: lines.length })}
        </Button>
      )}
    </li>
  );
}
