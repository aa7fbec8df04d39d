import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../domain/campaign-file';
import { replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { newWindow } from './new-parts';
import { TextField } from './text-field';
import { today } from './today';
import { WindowFields } from './window-fields';

type SubActivity = WorkItem['subActivities'][number];

interface SubActivitiesProps {
  /** Path of the work item. */
  path: string;
  value: readonly SubActivity[];
  onChange: (subActivities: SubActivity[]) => void;
}

/** The activities an item is made of, some with a window of their own. */
export function SubActivities({ path, value, onChange }: SubActivitiesProps) {
  const { t } = useTranslation('editor');
  return (
    <fieldset className="edit-group">
      <legend>{t('sub.title')}</legend>
      {value.map((one, i) => {
        const at = `${path}.subActivities[${i}]`;
        const { window, ...bare } = one;
        const change = (next: SubActivity) => onChange(replaced(value, i, next));
        return (
          <div key={i} className="edit-sub">
            <div className="edit-row">
              <TextField
                path={`${at}.title`}
                label={t('sub.name', { no: i + 1 })}
                value={one.title}
                onChange={(title) => change({ ...one, title })}
              />
              <Button
                size="small"
                onClick={() =>
                  change(window ? bare : { ...one, window: newWindow('days', today()) })
                }
              >
                {t(window ? 'sub.dropWindow' : 'sub.addWindow')}
              </Button>
              <EntryActs
                name={one.title}
                at={i}
                count={value.length}
                onRemove={() => onChange(without(value, i))}
              />
            </div>
            {window && (
              <WindowFields
                path={`${at}.window`}
                value={window}
                onChange={(next) => change({ ...one, window: next })}
              />
            )}
          </div>
        );
      })}
      <Button size="small" onClick={() => onChange([...value, { title: '' }])}>
        {t('sub.add')}
      </Button>
    </fieldset>
  );
}
