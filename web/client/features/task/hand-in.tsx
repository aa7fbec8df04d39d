import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { type TaskAct, useTaskAct } from '../../api/act-on-task';
import { submissionQuery } from '../../api/get-submission';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { choiceOf, ChooseApprovers, type Chosen } from './choose-approvers';
import { handedInBefore, type Written } from './draft';
import { FillIn } from './fill-in';
import { HAND_IN_ACTS, type HandInKind } from '../../../../domain/hand-in-acts';
import { HandedInMeanwhile } from './handed-in-meanwhile';
import { NotApplicable } from './not-applicable';
import { Opinions } from './opinions';
import { isOwed } from './present-duty';
import { ReportNothing } from './report-nothing';
import { type Also, ShareOffers } from './share-offers';

interface HandInProps {
  task: TaskView;
  duty: DutyView;
  kind: HandInKind;
  onWriting: (isWriting: boolean) => void;
}

interface Besides {
  chosen: ReturnType<typeof choiceOf>;
  also: Also;
}

function actOf(
  { duty, kind, formVersion }: Pick<HandInProps, 'duty' | 'kind'> & { formVersion: string },
  { body, words }: Written,
  { chosen, also }: Besides,
): TaskAct {
  const reply = words.trim() === '' ? {} : { reply: words };
  return {
    act: HAND_IN_ACTS[kind],
    body: {
      duty: duty.duty,
      body,
      formVersion,
      ...reply,
      ...(chosen && { chosen }),
      ...(also && { also }),
    },
  };
}

/** Opens the form in the version that is asked for by now; undefined where that is the one in hand. */
function turnTo(now: DutyView, begun: DutyView, begin: (duty: DutyView) => void) {
  const isSwapped = isOwed(now) && now.formVersion !== begun.formVersion;
  return isSwapped ? () => begin(now) : undefined;
}

interface OtherActsProps extends Pick<HandInProps, 'task' | 'duty'> {
  onDone: () => void;
}

/** What else may be said of the duty than to fill in its form. */
function OtherActs(props: OtherActsProps) {
  return (
    <>
      <ReportNothing {...props} />
      <NotApplicable {...props} />
    </>
  );
}

/** The form of a step; after a return it begins with what was handed in and the opinion on it. */
export function HandIn({ task, duty, kind, onWriting }: HandInProps) {
  const { t } = useTranslation('task');
  // As it was when the form was opened: what a colleague does meanwhile changes no field.
  const act = useTaskAct(task);
  const [begun, begin] = useState(duty);
  const [chosen, setChosen] = useState<Chosen>({});
  const [also, setAlso] = useState<Also>(null);
  const isReturned = begun.state === 'returned' && begun.submission !== null && !begun.nothing;
  const last = useQuery({ ...submissionQuery(begun.submission ?? ''), enabled: isReturned });
  if (begun.formVersion === null) return <p className="soft">{t('noForm')}</p>;
  if (isReturned && !last.data) {
    if (!last.error) return <Loading />;
    return <Failure error={last.error} onRetry={() => void last.refetch()} />;
  }
  const choices = task.choices.filter((one) => one.duty === duty.duty);
  const { title } = duty;
  const { formVersion } = begun;
  const { campaign, office, unit } = task;
  const about = { campaign, office, unit, duty: duty.duty };
  return (
    <>
      {begun.state === 'returned' && <Opinions task={task} duty={duty} />}
      <FillIn
        key={formVersion}
        task={task}
        act={act}
        about={duty.duty}
        formVersion={formVersion}
        onTurn={turnTo(duty, begun, begin)}
        initial={handedInBefore(last.data)}
        round={begun.round}
        since={begun.submittedAt ?? 0}
        isPrefilled={begun.state === 'open'}
        wordsLabel={begun.state === 'returned' ? t('reply') : undefined}
        submitText={t(begun.state === 'returned' ? 'handInAgain' : 'handIn', { title })}
        onWriting={onWriting}
        isWhole={choices.every(({ node }) => chosen[node])}
        besides={(isMissing) => (
          <>
            <ChooseApprovers {...{ task, choices, chosen, isMissing }} onChoose={setChosen} />
            {isOwed(duty) && <ShareOffers {...{ about, also }} onChange={setAlso} />}
          </>
        )}
        actOf={(written) =>
          actOf({ duty, kind, formVersion }, written, { chosen: choiceOf(choices, chosen), also })
        }
        otherActs={(forget) => <OtherActs task={task} duty={duty} onDone={forget} />}
        closed={
          isOwed(duty)
            ? undefined
            : (form, written, giveUp) => (
                <HandedInMeanwhile {...{ task, duty, form, written, giveUp }} />
              )
        }
      />
    </>
  );
}
