import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../domain/campaign-file';
import { replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { newWindow } from './new-parts';
import { TextField } from './text-field';
import { today } from './today';
import { WindowFields } from './window-fields';

type Slot = NonNullable<WorkItem['schedule']>[number];

interface ScheduleProps {
  /** Path of the work item. */
  path: string;
  value: readonly Slot[];
  onChange: (schedule: Slot[]) => void;
}

/** Who speaks where and when. */
export function Schedule({ path, value, onChange }: ScheduleProps) {
  const { t } = useTranslation('editor');
  const add = () => onChange([...value, { who: '', where: '', when: newWindow('days', today()) }]);
  return (
    <fieldset className="edit-group">
      <legend>{t('schedule.title')}</legend>
      {value.map((slot, i) => {
        const at = `${path}.schedule[${i}]`;
        const change = (patch: Partial<Slot>) =>
          onChange(replaced(value, i, { ...slot, ...patch }));
        return (
          <div key={i} className="edit-sub">
            <div className="edit-row">
              {(['who', 'where'] as const).map((member) => (
                <TextField
                  key={member}
                  path={`${at}.${member}`}
                  label={t(`schedule.${member}`)}
                  value={slot[member]}
                  onChange={(words) => change({ [member]: words })}
                />
              ))}
              <EntryActs
                name={slot.who}
                at={i}
                count={value.length}
                onRemove={() => onChange(without(value, i))}
              />
            </div>
            <WindowFields
              path={`${at}.when`}
              value={slot.when}
              onChange={(when) => change({ when })}
            />
          </div>
        );
      })}
      <Button size="small" onClick={add}>
        {t('schedule.add')}
      </Button>
    </fieldset>
  );
}
