import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DRAFT_STEPS, isEarlier, type DraftStep } from '../../../../../domain/inner/inner-steps';
import type { InnerDutyView, InnerTextView, InnerView } from '../../../../contract/inner';
import type { TaskView } from '../../../../contract/tasks';
import { useInsideAct } from '../../../api/act-inside';
import { Failure } from '../../../ui/failure';
import { isPaperWhole, type Paper, PaperFields } from './paper-fields';

interface JudgeProps {
  task: TaskView;
  view: InnerView;
  duty: InnerDutyView;
  text: InnerTextView;
}

interface ReturnPartProps {
  step: DraftStep;
  isDisabled: boolean;
  onReturn: (to: DraftStep) => void;
}

function ReturnPart({ step, isDisabled, onReturn }: ReturnPartProps) {
  const { t } = useTranslation('inside');
  const id = useId();
  const [to, setTo] = useState<DraftStep>('drafting');
  return (
    <span className="inside-return">
      <label htmlFor={id}>{t('returnTo')}</label>
      <select
        id={id}
        className="plain-select"
        value={to}
        onChange={(event) => setTo(event.target.value as DraftStep)}
      >
        {DRAFT_STEPS.filter((one) => isEarlier(one, step)).map((one) => (
          <option key={one} value={one}>
            {t(`step.${one}`)}
          </option>
        ))}
      </select>
      <Button disabled={isDisabled} onClick={() => onReturn(to)}>
        {t('sendBack')}
      </Button>
    </span>
  );
}

/** What of it is open to the reader; entering a word on paper is open to whoever is entrusted. */
function openTo({ view, duty: { can }, text: { step } }: JudgeProps) {
  return {
    pass: can.includes('passDraft'),
    enter: step === 'signing' && view.leaders.length > 0,
    sendBack: can.includes('returnDraft'),
    takeBack: can.includes('withdrawDraft'),
  };
}

/** 审核 · 核稿 · 签发 of the present text: the opinion, agreeing, sending back, taking back. */
export function Judge(props: JudgeProps) {
  const { task, view } = props;
  const { duty } = props.duty;
  const { step, digest } = props.text;
  const { t } = useTranslation('inside');
  const id = useId();
  const act = useInsideAct(task);
  const [opinion, setOpinion] = useState('');
  const [paper, setPaper] = useState<Paper | null>(null);
  const may = openTo(props);
  if (!Object.values(may).includes(true)) return null;
  return (
    <div className="inside-judge">
      <label htmlFor={id}>{t('opinion')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4000}
        value={opinion}
        onChange={(event) => setOpinion(event.target.value)}
      />
      {may.enter && <PaperFields {...{ task, view, paper }} onChange={setPaper} />}
      {act.isError && <Failure error={act.error} />}
      <div className="inside-acts">
        {(may.pass || paper) && (
          <Button
            type="primary"
            loading={act.isPending}
            disabled={!isPaperWhole(paper)}
            onClick={() => act.mutate({ act: 'passDraft', body: { duty, digest, opinion, paper } })}
          >
            {t(paper ? 'pass.paper' : `pass.${step}`)}
          </Button>
        )}
        {may.sendBack && (
          <ReturnPart
            step={step}
            isDisabled={opinion.trim() === '' || act.isPending}
            onReturn={(to) => act.mutate({ act: 'returnDraft', body: { duty, to, opinion } })}
          />
        )}
        {may.takeBack && (
          <Button
            disabled={act.isPending}
            onClick={() => act.mutate({ act: 'withdrawDraft', body: { duty, opinion } })}
          >
            {t('takeBack')}
          </Button>
        )}
      </div>
      {may.sendBack && <p className="soft">{t('returnHint')}</p>}
    </div>
  );
}
