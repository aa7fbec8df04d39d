import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SHEET_STEPS, type SheetStep } from '../../../../../domain/inner/inner-steps';
import type { InnerSheetView, InnerView } from '../../../../contract/inner';
import type { TaskView } from '../../../../contract/tasks';
import { insideQuery } from '../../../api/get-inside';
import { Failure } from '../../../ui/failure';
import { Loading } from '../../../ui/loading';
import { useDates } from '../../../ui/use-dates';
import { Said } from './said';
import { SheetAct } from './sheet-act';
import './inside.css';

interface RowProps {
  task: TaskView;
  view: InnerView;
  step: Exclude<SheetStep, 'done'>;
}

const ROWS = SHEET_STEPS.filter((step) => step !== 'done');

function Assigned({ sheet, names }: { sheet: InnerSheetView; names: InnerView['names'] }) {
  const { t } = useTranslation('inside');
  const { lead, assisting } = sheet;
  if (lead === null) return null;
  const nameOf = (unit: string) => names.units[unit] ?? unit;
  return (
    <p>
      {t('leads', { name: nameOf(lead) })}
      {assisting.length > 0 &&
        ` ${t('assists', { names: assisting.map(nameOf).join(t('listComma')) })}`}
    </p>
  );
}

function Readers({ sheet, names }: { sheet: InnerSheetView; names: InnerView['names'] }) {
  const { t } = useTranslation('inside');
  const dates = useDates();
  if (sheet.readers.length === 0) return null;
  return (
    <ul className="inside-readers">
      {sheet.readers.map(({ person, readAt }) => (
        <li key={person}>
          {names.people[person] ?? t('somebody')}{' '}
          <span className={`mark mark-${readAt === null ? 'amber' : 'green'}`}>
            {readAt === null ? t('unread') : t('readAt', { at: dates.moment(readAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function waitingWords(view: InnerView): string[] {
  return view.sheet.waitsFor.flatMap((person) => view.names.people[person] ?? []);
}

function Row({ task, view, step }: RowProps) {
  const { t } = useTranslation('inside');
  const { sheet, names } = view;
  const isNow = sheet.step === step;
  const extras: Partial<Record<RowProps['step'], ReactNode>> = {
    registering: sheet.number !== '' && <p>{t('number', { number: sheet.number })}</p>,
    assigning: <Assigned sheet={sheet} names={names} />,
    circulating: <Readers sheet={sheet} names={names} />,
  };
  const waiting = waitingWords(view);
  return (
    <tr aria-current={isNow ? 'step' : undefined} className={isNow ? 'is-now' : undefined}>
      <th scope="row">{t(`row.${step}`)}</th>
      <td>
        {extras[step]}
        <Said words={sheet.opinions.filter((said) => said.step === step)} names={names} />
        {isNow && sheet.can.length === 0 && waiting.length > 0 && (
          <p className="soft">{t('waitsFor', { names: waiting.join(t('listComma')) })}</p>
        )}
        {isNow && <SheetAct key={sheet.opinions.length} task={task} view={view} />}
      </td>
    </tr>
  );
}

/** What was said about texts that wait for nobody any more; the step of a duty shows the others. */
function Texts({ task, view }: { task: TaskView; view: InnerView }) {
  const { t } = useTranslation('inside');
  const titleOf = (key: string) => task.duties.find(({ duty }) => duty === key)?.title ?? key;
  return view.duties.map(({ duty, text }) =>
    text === null || text.waitsFor.length > 0 ? null : (
      <details key={duty} className="inside-texts">
        <summary>
          {t('textOf', { title: titleOf(duty) })}{' '}
          <span className={`mark mark-${text.isSent ? 'green' : 'amber'}`}>
            {text.isSent ? t('sent') : t(`step.${text.step}`)}
          </span>
        </summary>
        <Said words={text.opinions} names={view.names} isWay />
      </details>
    ),
  );
}

/** 收文办理单: the rows of the paper form, each with what was said and the reader's part in it. */
export function Sheet({ task }: { task: TaskView }) {
  const { t } = useTranslation('inside');
  const { data: view, error, refetch } = useQuery(insideQuery(task));
  return (
    <section className="card task-box inside" aria-labelledby="sheet">
      <div className="inside-head">
        <h2 id="sheet">{t('sheet')}</h2>
        {view && (
          <span className={`mark mark-${view.sheet.step === 'done' ? 'green' : 'amber'}`}>
            {t(`step.${view.sheet.step}`)}
          </span>
        )}
        <span className="soft">{t('insideOnly')}</span>
      </div>
      {!view && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {view && (
        <table className="inside-sheet">
          <tbody>
            {ROWS.map((step) => (
              <Row key={step} {...{ task, view, step }} />
            ))}
          </tbody>
        </table>
      )}
      {view && <Texts task={task} view={view} />}
    </section>
  );
}
