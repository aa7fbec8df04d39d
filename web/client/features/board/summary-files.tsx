import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import { fillPath } from '../../../contract/paths';
import { workPaths } from '../../../contract/work-paths';
import { DocumentFiles } from '../../ui/document-files';

/** The final summary over all units, as it stands now. */
export function SummaryFiles({ campaign, office }: IssuanceRef) {
  const { t } = useTranslation('documents');
  return (
    <DocumentFiles
      label={t('summary')}
      pathOf={(type) => fillPath(workPaths.summaryPaper, { campaign, office, type })}
    />
  );
}
