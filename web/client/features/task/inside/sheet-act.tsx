import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isEarlier, SHEET_STEPS, type SheetStep } from '../../../../../domain/inner/inner-steps';
import type { InnerView } from '../../../../contract/inner';
import type { TaskView } from '../../../../contract/tasks';
import { type InsideAct, useInsideAct } from '../../../api/act-inside';
import { Failure } from '../../../ui/failure';
import { AssignFields, type Assigning } from './assign-fields';
import { isPaperWhole, type Paper, PaperFields } from './paper-fields';

interface SheetActProps {
  task: TaskView;
  view: InnerView;
}

interface Filled {
  words: string;
  paper: Paper | null;
  assigning: Assigning;
}

/** The act that does the present step, as far as it is filled in; null while something is missing. */
function actAt(step: SheetStep, { words, paper, assigning }: Filled): InsideAct | null {
  const isSaid = words.trim() !== '';
  switch (step) {
    case 'registering':
      return { act: 'register', body: { number: words } };
    case 'proposing':
      return isSaid ? { act: 'propose', body: { opinion: words } } : null;
    case 'instructing': {
      const isWhole = isSaid && isPaperWhole(paper);
      return isWhole ? { act: 'instruct', body: { opinion: words, paper } } : null;
    }
    case 'assigning':
      return assigning.lead === '' ? null : { act: 'assign', body: assigning };
    case 'circulating':
      return { act: 'read', body: {} };
    case 'done':
      return null;
  }
}

const WITHOUT_WORDS: readonly SheetStep[] = ['assigning', 'circulating'];

function ReturnPart({ step, onReturn }: { step: SheetStep; onReturn: (asked: InsideAct) => void }) {
  const { t } = useTranslation('inside');
  const id = useId();
  const [opinion, setOpinion] = useState('');
  const [to, setTo] = useState<SheetStep>('registering');
  return (
    <details className="inside-return-sheet">
      <summary>{t('sendBack')}</summary>
      <label htmlFor={`${id}to`}>{t('returnTo')}</label>
      <select
        id={`${id}to`}
        className="plain-select"
        value={to}
        onChange={(event) => setTo(event.target.value as SheetStep)}
      >
        {SHEET_STEPS.filter((one) => isEarlier(one, step)).map((one) => (
          <option key={one} value={one}>
            {t(`step.${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}why`}>{t('why')}</label>
      <Input
        id={`${id}why`}
        value={opinion}
        maxLength={4000}
        onChange={(event) => setOpinion(event.target.value)}
      />
      <Button
        disabled={opinion.trim() === ''}
        onClick={() => onReturn({ act: 'returnSheet', body: { to, opinion } })}
      >
        {t('sendBack')}
      </Button>
    </details>
  );
}

interface WordsProps {
  step: SheetStep;
  words: string;
  onChange: (words: string) => void;
}

/** The number of the notice, or what is said about it. */
function Words({ step, words, onChange }: WordsProps) {
  const { t } = useTranslation('inside');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t(`ask.${step}`)}</label>
      {step === 'registering' ? (
        <Input
          id={id}
          value={words}
          maxLength={60}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </>
  );
}

/** What the reader may do on the sheet now; nothing where it is not their turn. */
export function SheetAct({ task, view }: SheetActProps) {
  const { t } = useTranslation('inside');
  const act = useInsideAct(task);
  const { step, can } = view.sheet;
  const mayEnter = step === 'instructing' && view.leaders.length > 0;
  const [words, setWords] = useState('');
  const [paper, setPaper] = useState<Paper | null>(null);
  const [assigning, setAssigning] = useState<Assigning>({ lead: '', assisting: [], readers: [] });
  const asked = actAt(step, { words, paper, assigning });
  const mayGoOn = can.some((one) => one !== 'returnSheet');
  if (!mayGoOn && !mayEnter) return null;
  return (
    <div className="inside-judge">
      {mayEnter && <PaperFields {...{ task, view, paper }} onChange={setPaper} />}
      {(mayGoOn || paper) && (
        <>
          {!WITHOUT_WORDS.includes(step) && <Words {...{ step, words }} onChange={setWords} />}
          {step === 'assigning' && (
            <AssignFields view={view} assigning={assigning} onChange={setAssigning} />
          )}
          <div className="inside-acts">
            <Button
              type="primary"
              loading={act.isPending}
              disabled={asked === null}
              onClick={() => asked && act.mutate(asked)}
            >
              {t(paper ? 'pass.paper' : `do.${step}`)}
            </Button>
          </div>
        </>
      )}
      {act.isError && <Failure error={act.error} />}
      {can.includes('returnSheet') && (
        <ReturnPart step={step} onReturn={(one) => act.mutate(one)} />
      )}
    </div>
  );
}
