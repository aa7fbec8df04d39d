import { useTranslation } from 'react-i18next';
import type { DocumentItem } from '../../../contract/notice-document';
import type { TaskView } from '../../../contract/tasks';
import { useTaskWords } from './use-task-words';

function Facts({ task, item }: { task: TaskView; item: DocumentItem }) {
  const { t } = useTranslation('notice');
  const words = useTaskWords(task);
  const { leads, cooperating, partners, quotas, subActivities, schedule } = item;
  const dated = subActivities.map(({ title, window }) =>
    window ? t('subActivity', { title, window: words.window(window) }) : title,
  );
  const facts: [string, string][] = [
    [t('fact.window'), words.window(item.window)],
    [t('fact.leads'), words.refs(leads)],
    [t('fact.cooperating'), words.refs(cooperating)],
    [t('fact.partners'), partners.join(t('comma'))],
    [t('fact.quotas'), quotas.map((quota) => t('quota', { ...quota })).join(t('comma'))],
    [t('fact.subActivities'), dated.join(t('comma'))],
  ];
  return (
    <>
      <dl className="notice-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {schedule.length > 0 && (
        <ul className="notice-clauses">
          {schedule.map(({ who, where, when }) => (
            <li key={`${who} ${where}`}>
              {[words.window(when), who, where].filter(Boolean).join(t('dot'))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Every item of the notice, with its time and those who do it. */
export function NoticeItems({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const { items } = task.document;
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t('items')}</h3>
      <ol className="notice-items">
        {items.map((item) => (
          <li key={item.no}>
            <p className="notice-item-title">
              {t('itemTitle', { no: item.no, title: item.title })}
            </p>
            {item.text !== '' && <p className="notice-item-text">{item.text}</p>}
            <Facts task={task} item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}
