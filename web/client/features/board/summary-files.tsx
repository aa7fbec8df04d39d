import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuanceRef } from '../../../../domain/stream-name';
import { fillPath } from '../../../contract/paths';
import { workPaths } from '../../../contract/work-paths';
import { DocumentFiles } from '../../ui/document-files';
import { ExperienceDialog } from './experience-dialog';

/** The final summary over all units, as it stands now. */
export function SummaryFiles({ campaign, office }: IssuanceRef) {
  const { t } = useTranslation('documents');
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <DocumentFiles
        label={t('summary')}
        pathOf={(type) => fillPath(workPaths.summaryPaper, { campaign, office, type })}
      >
        <button type="button" className="document-file" onClick={() => setChoosing(true)}>
          {t('experience.title')}
        </button>
      </DocumentFiles>
      {isChoosing && (
        <ExperienceDialog of={{ campaign, office }} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}
