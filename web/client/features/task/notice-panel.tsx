import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../domain/campaign-file';
import type { TaskView } from '../../../contract/tasks';

function Clauses({ title, lines }: { title: string; lines: readonly string[] | undefined }) {
  if (!lines || lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="notice-clauses">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What was asked: the unit's own items, then the notice, folded while there is a step to take. */
export function NoticePanel({ task, isOpen }: { task: TaskView; isOpen: boolean }) {
  const { t } = useTranslation('task');
  const [isOpenAtFirst] = useState(isOpen);
  const notice = task.notice as Notice;
  const items = task.items.map(({ item, title, role, first }) =>
    t('item', { item, title, role: t(`role.${first ? 'first' : role}`) }),
  );
  const annexes = notice.attachments?.map(({ label, title }) => `${label} ${title}`);
  return (
    <>
      {items.length > 0 && (
        <section className="card task-box notice">
          <Clauses title={t('ownItems')} lines={items} />
        </section>
      )}
      <details className="card task-box notice" open={isOpenAtFirst}>
        <summary>
          <h2>{t('notice')}</h2>
          <span className="soft">{notice.number}</span>
        </summary>
        <div className="notice-body">
          <p className="notice-letterhead">
            {notice.letterhead ?? task.names.units[notice.issuer]}
          </p>
          <p className="notice-title">{notice.title}</p>
          {notice.text.split('\n').map((paragraph) => (
            <p key={paragraph} className="notice-paragraph">
              {paragraph}
            </p>
          ))}
          <Clauses title={t('standingClauses')} lines={notice.standingClauses} />
          <Clauses title={t('basis')} lines={notice.basis} />
          <Clauses title={t('annexes')} lines={annexes} />
        </div>
      </details>
    </>
  );
}
