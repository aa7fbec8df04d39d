import { useTranslation } from 'react-i18next';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { DocumentFiles } from './document-files';

/** Something handed in, as the paper to be signed, sealed and filed. */
export function ReportFiles({ submission }: { submission: string }) {
  const { t } = useTranslation('documents');
  return (
    <DocumentFiles
      label={t('report')}
      pathOf={(type) => fillPath(workPaths.reportPaper, { submission, type })}
    />
  );
}
