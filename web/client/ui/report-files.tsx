import { useTranslation } from 'react-i18next';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { DocumentFiles } from './document-files';

interface ReportFilesProps {
  submission: string;
  /** Nothing was filled in where there was nothing to report. */
  hasForm: boolean;
}

/** Something handed in, as the paper to be signed, sealed and filed, and as the form itself. */
export function ReportFiles({ submission, hasForm }: ReportFilesProps) {
  const { t } = useTranslation('documents');
  return (
    <>
      <DocumentFiles
        label={t('report')}
        pathOf={(type) => fillPath(workPaths.reportPaper, { submission, type })}
      />
      {hasForm && (
        <DocumentFiles
          label={t('filledForm')}
          pathOf={(type) => fillPath(workPaths.filledForm, { submission, type })}
        />
      )}
    </>
  );
}
