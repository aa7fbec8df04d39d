import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignPreview } from '../../../contract/campaigns';
import { useDates } from '../../ui/use-dates';
import { useInDirectoryOrder } from './in-directory-order';

type Planned = CampaignPreview['participants'][number];

const PAGE_ROWS = 50;

function Duties({ duties }: Pick<Planned, 'duties'>) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const dates = useDates();
  return (
    <ul className="planned-duties">
      {duties.map(({ duty, title, dueAt, handling, kind }) => (
        <li key={duty}>
          <span>{title}</span>
          <span className="soft">
            {dueAt === null ? t('issue.noDate') : t('issue.by', { on: dates.due(dueAt) })}
            {kind !== 'receipt' && ` · ${words(`handling.${handling}`)}`}
          </span>
        </li>
      ))}
      {duties.length === 0 && <li className="soft">{t('issue.readsOnly')}</li>}
    </ul>
  );
}

/** Everyone who would take part, each with what it would owe and by when. */
export function PlannedParticipants({ participants }: { participants: readonly Planned[] }) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(PAGE_ROWS);
  const inOrder = useInDirectoryOrder();
  const found = inOrder(participants, ({ unit }) => unit).filter(({ name }) =>
    name.includes(text.trim()),
  );
  return (
    <section className="planned">
      <h3>{t('issue.list')}</h3>
      <Input
        allowClear
        aria-label={t('recipients.find')}
        placeholder={t('recipients.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.slice(0, limit).map(({ unit, name, unitClass, roles, duties }) => (
        <details key={unit}>
          <summary>
            <strong>{name}</strong>{' '}
            <span className="soft">
              {[
                words(`unitClass.${unitClass}`),
                ...roles.map((role) => t(`issue.role.${role}`)),
                t('issue.pieces', { count: duties.length }),
              ].join(' · ')}
            </span>
          </summary>
          <Duties duties={duties} />
        </details>
      ))}
      {found.length === 0 && <p className="soft">{t('recipients.none')}</p>}
      {found.length > limit && (
        <Button onClick={() => setLimit(limit + PAGE_ROWS)}>
          {t('issue.more', { count: found.length - limit })}
        </Button>
      )}
    </section>
  );
}
