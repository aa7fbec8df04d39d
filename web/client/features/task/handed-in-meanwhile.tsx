import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormBody } from '../../../../domain/form';
import type { DutyView, TaskView } from '../../../contract/tasks';
import type { FillableForm } from '../../api/get-form-version';
import { submissionQuery } from '../../api/get-submission';
import { useDates } from '../../ui/use-dates';
import type { Written } from './draft';
import { OtherVersion } from './other-version';

interface HandedInMeanwhileProps {
  task: TaskView;
  duty: DutyView;
  form: FillableForm;
  written: Written;
  giveUp: () => void;
}

/** A colleague has handed this in while it was being written here: said in a sentence, nothing lost. */
export function HandedInMeanwhile(props: HandedInMeanwhileProps) {
  const { task, duty, form, written, giveUp } = props;
  const { t } = useTranslation('handIn');
  const dates = useDates();
  const { submission, submittedBy, submittedAt, state, nothing } = duty;
  const hasBody = submission !== null && !nothing && state !== 'notApplicablePending';
  const theirs = useQuery({ ...submissionQuery(submission ?? ''), enabled: hasBody });
  const by = (submittedBy && task.names.people[submittedBy.person]) ?? '';
  const title =
    state === 'notApplicablePending' || submittedAt === null
      ? t('meanwhileOther', { by })
      : t('meanwhile', { by, at: dates.clock(submittedAt) });
  const leave = (
    <Button size="small" onClick={giveUp}>
      {t('giveUp')}
    </Button>
  );
  if (!theirs.data) {
    return (
      <Alert className="draft-version" type="warning" role="alert" title={title} action={leave} />
    );
  }
  const other = { body: theirs.data.body as FormBody, words: '' };
  return <OtherVersion {...{ form, title, other, mine: written, acts: leave }} isUrgent />;
}
