import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import type { TimelineRow } from '../../../contract/journal';
import { useDates } from '../../ui/use-dates';
import { isShown, type ShownAct } from './shown-act';
import { detailOf, isNewsTo } from './timeline-detail';
import { useFactText } from './timeline-facts';
import { groupOf, TIMELINE_GROUPS, type TimelineGroup } from './timeline-group';

/** A timeline up to this long is read as it is. */
const SHORT = 8;

type ShownRow = TimelineRow & { act: ShownAct };

function Entry({ row, task }: { row: ShownRow; task: TaskView }) {
  const { t } = useTranslation('timeline');
  const dates = useDates();
  const factText = useFactText(task);
  const titles = new Map(task.duties.map(({ duty, title }) => [duty, title]));
  const { duties, action, facts, words } = detailOf(row);
  const person = task.names.people[row.by.person] ?? t('system');
  const office = task.names.units[row.by.office];
  const about = duties.flatMap((duty) => titles.get(duty) ?? []).join(t('listComma'));
  return (
    <li>
      <p>
        {action ? t(`rung.${action}`) : t(`act.${row.act}`)}
        {about && <span className="soft"> {about}</span>}
      </p>
      {facts.length > 0 && <p>{facts.map(factText).join(t('factComma'))}</p>}
      {words && <p className="timeline-words">{words}</p>}
      <p className="soft timeline-by">
        {dates.moment(row.at)} · {office ? `${office} ${person}` : person}
      </p>
    </li>
  );
}

interface FilterProps {
  rows: readonly ShownRow[];
  chosen: TimelineGroup | '';
  onChoose: (group: TimelineGroup | '') => void;
}

function Filter({ rows, chosen, onChoose }: FilterProps) {
  const { t } = useTranslation('timeline');
  const present = TIMELINE_GROUPS.filter((group) => rows.some(({ act }) => groupOf(act) === group));
  return (
    <select
      className="plain-select"
      aria-label={t('filter')}
      value={chosen}
      onChange={({ target }) => onChoose(present.find((one) => one === target.value) ?? '')}
    >
      <option value="">{t('all', { count: rows.length })}</option>
      {present.map((group) => (
        <option key={group} value={group}>
          {t(`group.${group}`)}
        </option>
      ))}
    </select>
  );
}

interface TimelineProps {
  task: TaskView;
  /** All of it and nothing to press. */
  isPrinted?: boolean;
}

/** Acts, rounds, reminders and changed dates as the record has them, the newest first. */
export function Timeline({ task, isPrinted = false }: TimelineProps) {
  const { t } = useTranslation('timeline');
  const [group, setGroup] = useState<TimelineGroup | ''>('');
  const [isWhole, setWhole] = useState(isPrinted);
  const owed = new Set(task.duties.map(({ duty }) => duty));
  const rows = task.timeline
    .filter(isShown)
    .filter((row) => isNewsTo(owed, row))
    .toReversed();
  if (rows.length === 0) return null;
  const wanted = rows.filter(({ act }) => group === '' || groupOf(act) === group);
  const shown = isWhole ? wanted : wanted.slice(0, SHORT);
  const left = wanted.length - shown.length;
  return (
    <section className="card task-box" aria-labelledby="timeline">
      <div className="timeline-head">
        <h2 id="timeline">{t('title')}</h2>
        {rows.length > SHORT && !isPrinted && (
          <Filter rows={rows} chosen={group} onChoose={setGroup} />
        )}
      </div>
      <ol className="timeline">
        {shown.map((row) => (
          <Entry key={row.id} row={row} task={task} />
        ))}
      </ol>
      {left > 0 && (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          {t('more', { count: left })}
        </Button>
      )}
    </section>
  );
}
