import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../../contract/notice-document';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';
import { byTime } from './present-duty';
import { useTaskWords } from './use-task-words';

type OwnItem = TaskView['items'][number];

function Duties({ duties }: { duties: readonly DutyView[] }) {
  const { t } = useTranslation('notice');
  const dates = useDates();
  if (duties.length === 0) return null;
  return (
    <div className="own-duties">
      <h3>{t('own.duties')}</h3>
      <ul>
        {byTime(duties).map((duty) => {
          const due = presentDue(duty);
          return (
            <li key={duty.duty}>
              {duty.title}{' '}
              <span className="soft">
                {due === null ? t('own.undated') : t('own.dueOn', { on: dates.due(due) })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Quotas({ quotas }: { quotas: DocumentItem['quotas'] }) {
  const { t } = useTranslation('notice');
  if (quotas.length === 0) return null;
  const words = quotas.map((quota) => t('quota', { ...quota })).join(t('comma'));
  return <span className="own-quota">{t('quotas', { words })}</span>;
}

interface ItemProps {
  task: TaskView;
  item: DocumentItem;
  own?: OwnItem;
}

/** One item: the unit's role in it, when it is to be done, and who else is in it. */
function Item({ task, item, own }: ItemProps) {
  const { t } = useTranslation('notice');
  const words = useTaskWords(task);
  const others = [
    ...(item.leads.length > 0 ? [t('leads', { units: words.refs(item.leads) })] : []),
    ...(item.cooperating.length > 0
      ? [t('cooperating', { units: words.refs(item.cooperating) })]
      : []),
  ];
  return (
    <li className="own-item">
      <span className="own-no">{item.no}</span>
      <span className="own-what">
        <span className="own-title">
          {item.title}{' '}
          {own && (
            <span className={`mark ${own.role === 'lead' ? 'mark-amber' : ''}`}>
              {t(`role.${own.first ? 'first' : own.role}`)}
            </span>
          )}{' '}
          {own && own.state !== 'underway' && (
            <span className="mark mark-green">{t(`itemState.${own.state}`)}</span>
          )}
        </span>
        {own && others.length > 0 && <span className="soft">{others.join(t('semicolon'))}</span>}
        <Quotas quotas={item.quotas} />
      </span>
      <span className="own-window">{words.window(item.window)}</span>
    </li>
  );
}

function Items({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const { items } = task.document;
  if (items.length === 0) return null;
  const own = new Map(task.items.map((one) => [one.item, one]));
  const isShared = items.every(({ leads, cooperating }) => leads.length + cooperating.length === 0);
  const shown = own.size > 0 ? items.filter(({ no }) => own.has(no)) : items;
  if (own.size === 0 && !isShared) {
    return <p className="soft">{t('own.noItems', { count: items.length })}</p>;
  }
  return (
    <>
      <h3>
        {own.size > 0
          ? t('own.items', { count: own.size, all: items.length })
          : t('own.shared', { count: items.length })}
      </h3>
      <ol className="own-items">
        {shown.map((item) => (
          <Item key={item.no} task={task} item={item} own={own.get(item.no)} />
        ))}
      </ol>
    </>
  );
}

/** 与本单位有关: what this unit owes, its items and its role in each, before the whole notice. */
export function OwnPart({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const roles = task.roles
    .filter((role) => role === 'addressed' || role === 'assigned')
    .map((role) => t(`taking.${role}`));
  return (
    <section className="card task-box own-part" aria-labelledby="own-part">
      <div className="own-head">
        <h2 id="own-part">{t('own.title')}</h2>
        <span className="soft">{[task.name, ...roles].join(t('dot'))}</span>
      </div>
      <Duties duties={task.duties} />
      <Items task={task} />
    </section>
  );
}
