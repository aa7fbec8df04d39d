import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesQuery } from '../../api/get-messages';
import { useMarkMessagesRead } from '../../api/mark-messages-read';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { MessageCard } from './message-card';
import './messages.css';

/** Notes as read what is on the page; the marks stay as they were when the page was opened. */
function useReading(newestAt: number | undefined, readUpTo: number | undefined): number {
  const [before, setBefore] = useState<number>();
  const { mutate } = useMarkMessagesRead();
  if (before === undefined && readUpTo !== undefined) setBefore(readUpTo);
  useEffect(() => {
    if (newestAt !== undefined && readUpTo !== undefined && newestAt > readUpTo) mutate(newestAt);
  }, [newestAt, readUpTo, mutate]);
  return before ?? Infinity;
}

/** 消息: reminders, urgings and notices of escalation to the office, the newest first. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const { data, error, refetch, ...list } = useInfiniteQuery(messagesQuery);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const names = Object.assign({}, ...(data?.pages.map((page) => page.names.units) ?? [])) as Record<
    string,
    string
  >;
  const readBefore = useReading(rows[0]?.at, data?.pages[0]?.readUpTo);
  return (
    <>
      <h1 className="messages-title">{t('title')}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && rows.length === 0 && (
        <div className="card state-box">
          <p>{t('empty')}</p>
        </div>
      )}
      <ul className="messages">
        {rows.map((message) => (
          <MessageCard
            key={message.id}
            message={message}
            names={names}
            isNew={message.at > readBefore}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <p className="messages-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}
