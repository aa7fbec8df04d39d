import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { DocumentFiles } from './document-files';

const FORMS = ['paper', 'letter'] as const;
type Form = (typeof FORMS)[number];

/** The notice of one issuing as the official document; its form follows the head unless chosen here. */
export function NoticeFiles({ campaign, office }: IssuanceRef) {
  const { t } = useTranslation('documents');
  const [form, choose] = useState<Form>();
  const query = form === undefined ? '' : `?form=${form}`;
  return (
    <DocumentFiles
      label={t('notice')}
      pathOf={(type) => fillPath(workPaths.noticePaper, { campaign, office, type }) + query}
    >
      <select
        className="plain-select"
        aria-label={t('form.label')}
        value={form ?? ''}
        onChange={({ target }) => choose(FORMS.find((one) => one === target.value))}
      >
        <option value="">{t('form.usual')}</option>
        {FORMS.map((one) => (
          <option key={one} value={one}>
            {t(`form.${one}`)}
          </option>
        ))}
      </select>
    </DocumentFiles>
  );
}
