import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepKind } from '../../../../../domain/campaign-file';
import type { InnerDutyView, InnerTextView, InnerView } from '../../../../contract/inner';
import type { DutyView, TaskView } from '../../../../contract/tasks';
import { type InsideAct, useInsideAct } from '../../../api/act-inside';
import { useTaskAct } from '../../../api/act-on-task';
import { formVersionQuery } from '../../../api/get-form-version';
import { insideQuery } from '../../../api/get-inside';
import { Failure } from '../../../ui/failure';
import { Loading } from '../../../ui/loading';
import { ReadForm } from '../../../ui/read-form';
import { choiceOf, ChooseApprovers, type Chosen } from '../choose-approvers';
import { FillIn } from '../fill-in';
import { NotApplicable } from '../not-applicable';
import { Opinions } from '../opinions';
import { ReportNothing } from '../report-nothing';
import { upActOf } from './up-act';
import { Judge } from './judge';
import { Said } from './said';
import { Way } from './way';
import './inside.css';

interface DraftStepProps {
  task: TaskView;
  duty: DutyView;
  kind: Exclude<StepKind, 'receipt'>;
}

interface PartProps extends DraftStepProps {
  view: InnerView;
  inner: InnerDutyView;
}

function Content({ text }: { text: InnerTextView }) {
  const form = useQuery(formVersionQuery(text.formVersion));
  if (form.error) return <Failure error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data) return <Loading />;
  return <ReadForm schema={form.data.schema} ui={form.data.ui} body={text.body} />;
}

/** 填报并送审: the form of the duty, sent to the head of department and not up. */
function Writing({ task, duty, inner, onDone }: PartProps & { onDone?: () => void }) {
  const { t } = useTranslation('inside');
  const act = useInsideAct(task);
  const { text } = inner;
  const [formVersion, turn] = useState(duty.formVersion);
  if (formVersion === null) return null;
  return (
    <FillIn
      key={formVersion}
      task={task}
      act={act}
      about={duty.duty}
      formVersion={formVersion}
      onTurn={duty.formVersion === formVersion ? undefined : () => turn(duty.formVersion)}
      initial={{ body: text?.body ?? {}, words: '', formVersion: text?.formVersion ?? null }}
      round={text?.round ?? 0}
      since={text?.opinions.at(-1)?.at ?? 0}
      isPrefilled={!text && duty.state === 'open'}
      wordsLabel={t('note')}
      submitText={t('sendForReview')}
      onDone={onDone}
      actOf={({ body, words }): InsideAct => ({
        act: 'writeDraft',
        body: { duty: duty.duty, body, formVersion, opinion: words },
      })}
    />
  );
}

/** 上报: the only act that meets the duty; it hands up the text as it was signed. */
function HandUp({ task, duty, kind, inner }: PartProps) {
  const { t } = useTranslation('inside');
  const act = useTaskAct(task);
  const [chosen, setChosen] = useState<Chosen>({});
  const [isMissing, setMissing] = useState(false);
  const { text } = inner;
  if (!text || !inner.mayHandUp) return null;
  const choices = task.choices.filter((one) => one.duty === duty.duty);
  const handUp = (): void => {
    const isWhole = choices.every(({ node }) => chosen[node]);
    setMissing(!isWhole);
    if (!isWhole) return;
    act.mutate(upActOf(duty, kind, { ...text, chosen: choiceOf(choices, chosen) }));
  };
  return (
    <>
      <ChooseApprovers {...{ task, choices, chosen, isMissing }} onChoose={setChosen} />
      {act.isError && <Failure error={act.error} />}
      <div className="inside-acts">
        <Button type="primary" size="large" loading={act.isPending} onClick={handUp}>
          {t('handUp', { title: duty.title })}
        </Button>
      </div>
    </>
  );
}

function UnderWay(props: PartProps & { text: InnerTextView }) {
  const { t } = useTranslation('inside');
  const { task, view, inner, text } = props;
  const [isChanging, setChanging] = useState(false);
  const mayWrite = inner.can.includes('writeDraft');
  if (mayWrite && (isChanging || text.step === 'drafting' || text.isSent)) {
    return <Writing {...props} onDone={() => setChanging(false)} />;
  }
  return (
    <>
      {!text.isSent && <Content text={text} />}
      {mayWrite && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
      <HandUp {...props} />
      <Judge key={`${text.digest}:${text.step}`} {...{ task, view, text }} duty={inner} />
    </>
  );
}

/** A duty in an office that handles notices inside: its text, where it stands, the reader's part. */
export function DraftStep(props: DraftStepProps) {
  const { t } = useTranslation('inside');
  const { task, duty } = props;
  const { data: view, error, refetch } = useQuery(insideQuery(task));
  if (!view) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const readAnew = () => void refetch();
  const inner = view.duties.find((one) => one.duty === duty.duty);
  if (!inner) return <Loading />;
  const { text } = inner;
  const mayBegin = inner.can.includes('writeDraft');
  return (
    <div className="inside">
      {duty.state === 'returned' && <Opinions task={task} duty={duty} />}
      <Way text={text} names={view.names} />
      {text && <UnderWay {...props} {...{ view, inner, text }} />}
      {!text && mayBegin && <Writing {...props} {...{ view, inner }} />}
      {!text && !mayBegin && <p className="soft">{t('notBegun')}</p>}
      <p className="inside-acts">
        <ReportNothing task={task} duty={duty} onDone={readAnew} />
        <NotApplicable task={task} duty={duty} onDone={readAnew} />
      </p>
      {text && text.opinions.length > 0 && (
        <section aria-label={t('said')}>
          <h3>{t('said')}</h3>
          <Said words={text.opinions} names={view.names} isWay />
        </section>
      )}
    </div>
  );
}
