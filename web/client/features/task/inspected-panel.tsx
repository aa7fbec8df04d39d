import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import type { Tone } from '../../ui/pressure';

type Standing = TaskView['inspected'][number];

const TONES = {
  yes: 'green',
  partly: 'amber',
  no: 'red',
} as const satisfies Record<Standing['finding'], Tone>;

/** What inspections of the unit have found, point by point, as the unit itself reads it. */
export function InspectedPanel({ task }: { task: TaskView }) {
  const { t } = useTranslation('inspection');
  const { inspected, names } = task;
  if (inspected.length === 0) return null;
  return (
    <section className="card task-box" aria-labelledby="inspected">
      <h2 id="inspected">{t('title')}</h2>
      <ul className="history">
        {inspected.map(({ point, finding, note, way, on, by }) => (
          <li key={point}>
            <div className="history-head">
              <h3>{point}</h3>
              <span className={`mark mark-${TONES[finding]}`}>{t(`findings.${finding}`)}</span>
            </div>
            {note && <p>{note}</p>}
            <p className="soft">
              {t('by', {
                ...{ way: t(`ways.${way}`), on },
                by: [names.units[by.office], names.people[by.person]].filter(Boolean).join(' '),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
