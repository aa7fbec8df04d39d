import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { inspectionPoints } from '../../../../domain/inspection';
import { STEP_KINDS, type StepKind } from '../../../../domain/campaign-file';
import { useEditing } from './editing';
import { withFile, withNewEntry } from './edits';
import { LinesField } from './lines-field';
import { MatrixTable } from './matrix-table';
import { newStep } from './new-parts';
import { NumberField } from './number-field';
import { StepForm } from './step-form';

function AddStep() {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const { file, edit } = useEditing();
  const [kind, setKind] = useState<StepKind>('report');
  return (
    <p className="edit-add edit-add-kind">
      <select
        className="plain-select"
        aria-label={t('steps.kind')}
        value={kind}
        onChange={({ target: { value } }) =>
          setKind(STEP_KINDS.find((one) => one === value) ?? kind)
        }
      >
        {STEP_KINDS.map((one) => (
          <option key={one} value={one}>
            {words(`kind.${one}`)}
          </option>
        ))}
      </select>
      <Button
        onClick={() => edit(withNewEntry('steps', newStep(file, kind, words(`kind.${kind}`))))}
      >
        {t('steps.add')}
      </Button>
    </p>
  );
}

/** ⑤ What is asked of the participants, by when, and of whom. */
export function StepsPart() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  return (
    <>
      {file.steps.length === 0 && <p className="soft">{t('steps.empty')}</p>}
      {file.steps.map(({ id }, i) => (
        <StepForm key={id} at={i} />
      ))}
      <AddStep />
      <h3>{t('matrix.title')}</h3>
      <p className="soft">{t('matrix.lead')}</p>
      <MatrixTable />
      <div className="edit-columns">
        <NumberField
          path="graceDays"
          label={t('steps.graceDays')}
          hint={t('steps.graceDaysHint')}
          value={file.graceDays}
          onChange={(graceDays) => edit(withFile({ graceDays }))}
        />
        <NumberField
          path="correctionWorkdays"
          label={t('steps.correctionWorkdays')}
          hint={t('steps.correctionWorkdaysHint')}
          value={file.correctionWorkdays}
          onChange={(correctionWorkdays) => edit(withFile({ correctionWorkdays }))}
        />
      </div>
      <LinesField
        path="inspection"
        label={t('steps.inspection')}
        hint={t('steps.inspectionHint')}
        value={inspectionPoints(file)}
        onChange={(lines) => edit(withFile({ inspection: lines.length > 0 ? lines : undefined }))}
      />
    </>
  );
}
