import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { USUAL_SETTINGS } from '../../../../domain/office-settings';
import { addDays, isDay } from '../../../../domain/shanghai-time';
import { officeSettingsQuery } from '../../api/office-settings';
import { DayField } from './day-field';
import { useEditing } from './editing';
import { withFile } from './edits';
import { HoursFields } from './hours-fields';
import {
  hoursOf,
  shifted,
  wantedPatch,
  withHours,
  withNewRung,
  withoutRung,
  withRung,
  type Placed,
} from './ladder-order';
import { LadderRuler } from './ladder-ruler';
import { newRung } from './new-parts';
import { RungForm } from './rung-form';
import { RungStory } from './rung-story';
import { today } from './today';
import './ladder.css';

/** How far ahead the day of the example lies to begin with. */
const EXAMPLE_DAYS = 30;

function useRungs() {
  const { file, edit } = useEditing();
  const { ladder } = file;
  const [chosen, select] = useState(0);
  const put = ({ ladder: next, at }: Placed) => {
    edit(withFile({ ladder: next }));
    select(at);
  };
  const { data: settings = USUAL_SETTINGS } = useQuery(officeSettingsQuery);
  const onRemove = (at: number) => put(withoutRung(ladder, at));
  return {
    file,
    edit,
    settings,
    onRemove,
    ladder,
    selected: Math.min(chosen, ladder.length - 1),
    select,
    put,
  };
}

/** ⑥ What happens before and after a due instant while nothing comes in. */
export function LadderPart() {
  const { t } = useTranslation('editor');
  const { file, edit, settings, onRemove, ladder, selected, select, put } = useRungs();
  const [dueOn, setDueOn] = useState(() => addDays(today(), EXAMPLE_DAYS));
  const rung = ladder[selected];
  const choice = { ladder, selected, onSelect: select, onRemove };
  const hours = hoursOf(ladder);
  return (
    <>
      <p className="soft ladder-lead">{t('ladder.lead')}</p>
      {ladder.length === 0 && <p>{t('ladder.empty')}</p>}
      {ladder.length > 0 && (
        <LadderRuler
          {...choice}
          onShift={(at, by) => {
            const before = ladder[at];
            if (before) put(withRung(ladder, at, { offset: shifted(before.offset, by) }));
          }}
        />
      )}
      <div className="ladder-columns">
        <div>
          {ladder.length > 0 && (
            <>
              <DayField
                path="ladder.example"
                label={t('ladder.example')}
                hint={t('ladder.exampleHint')}
                value={dueOn}
                onChange={(on) => isDay(on) && setDueOn(on)}
              />
              <RungStory {...choice} dueOn={dueOn} />
            </>
          )}
          <Button className="edit-add" onClick={() => put(withNewRung(ladder, newRung(file)))}>
            {t('ladder.add')}
          </Button>
        </div>
        {rung && (
          <div>
            <RungForm
              at={selected}
              rung={rung}
              hours={hours}
              onChange={(patch) =>
                put(withRung(ladder, selected, wantedPatch(rung, patch, { settings, hours })))
              }
            />
            {ladder.some((one) => one.hours) && (
              <HoursFields
                hours={hours}
                onChange={(next) => edit(withFile({ ladder: withHours(ladder, next) }))}
              />
            )}
          </div>
        )}
      </div>
    </>
  );
}
