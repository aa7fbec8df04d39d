import { useState } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../../domain/enrol-participants';
import { useInDirectoryOrder } from './in-directory-order';

/** The units that the words of the notice come to, each once, to be looked through. */
export function ParticipantPreview({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const addressed = parts.filter((part) => part.addressed).length;
  const inOrder = useInDirectoryOrder();
  const found = inOrder(parts, ({ unit }) => unit.id).filter(({ unit }) =>
    unit.name.includes(text.trim()),
  );
  return (
    <>
      <h3 className="recipients-total" role="status">
        {t('recipients.total', { count: parts.length })}
      </h3>
      <p className="soft">
        {t('recipients.parts', { addressed, assigned: parts.length - addressed })}
      </p>
      <Input
        allowClear
        aria-label={t('recipients.find')}
        placeholder={t('recipients.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="card recipients-list" tabIndex={0} aria-label={t('recipients.list')}>
        {found.map(({ unit, addressed: isAddressed, items }) => (
          <li key={unit.id}>
            <span>{unit.name}</span>
            {!isAddressed && (
              <span className="soft">
                {t('recipients.assigned', { items: items.map(({ item }) => item).join(' ') })}
              </span>
            )}
          </li>
        ))}
        {found.length === 0 && <li className="soft">{t('recipients.none')}</li>}
      </ul>
    </>
  );
}
