import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { DocumentFiles } from './document-files';

/** The notice of one issuing as the official document. */
export function NoticeFiles({ campaign, office }: IssuanceRef) {
  const { t } = useTranslation('documents');
  return (
    <DocumentFiles
      label={t('notice')}
      pathOf={(type) => fillPath(workPaths.noticePaper, { campaign, office, type })}
    />
  );
}
