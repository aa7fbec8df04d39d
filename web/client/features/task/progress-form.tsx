import { useState } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { PROGRESS_CATEGORIES, type ProgressCategory } from '../../../../domain/unit-event';
import type { ProgressItem, TaskView } from '../../../contract/tasks';
import { type TaskAct, useTaskAct } from '../../api/act-on-task';
import { FillIn } from './fill-in';

interface ProgressFormProps {
  task: TaskView;
  item: ProgressItem;
  /** The duty that may be met by it; left out for a mere record. */
  duty?: string;
  round?: number;
  since?: number;
  onWriting?: (isWriting: boolean) => void;
  onDone?: () => void;
}

function isCategory(value: unknown): value is ProgressCategory {
  return PROGRESS_CATEGORIES.some((one) => one === value);
}

/** 任务进展 of one item: a record of something done, or what completes the item. */
export function ProgressForm({ task, item, duty, ...rest }: ProgressFormProps) {
  const { t } = useTranslation('handIn');
  const act = useTaskAct(task);
  const [completes, setCompletes] = useState(false);
  const [formVersion, turn] = useState(item.formVersion);
  if (formVersion === null) return <p className="soft">{t('progress.noForm')}</p>;
  const mayComplete = duty !== undefined && (task.canOn[duty]?.includes('submitProgress') ?? false);
  return (
    <>
      {mayComplete && (
        <p className="step-sentence">
          <Checkbox checked={completes} onChange={(event) => setCompletes(event.target.checked)}>
            {t('progress.completes')}
          </Checkbox>
        </p>
      )}
      <FillIn
        key={formVersion}
        task={task}
        act={act}
        about={`i${item.item}`}
        formVersion={formVersion}
        onTurn={item.formVersion === formVersion ? undefined : () => turn(item.formVersion)}
        initial={{ body: {}, words: '' }}
        round={rest.round ?? 0}
        since={rest.since ?? 0}
        isPrefilled
        submitText={t(completes ? 'progress.submitLast' : 'progress.submit')}
        onWriting={rest.onWriting}
        onDone={rest.onDone}
        actOf={({ body }): TaskAct => ({
          act: 'submitProgress',
          body: {
            item: item.item,
            // The checks of the form let nothing through without one.
            category: isCategory(body['category']) ? body['category'] : 'activity',
            completes,
            body,
            formVersion,
          },
        })}
      />
    </>
  );
}
