import { useId } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InnerActBody, InnerView } from '../../../../contract/inner';

/** 主办, 协办 and who is shown the notice, as far as they are chosen. */
export type Assigning = InnerActBody['assign'];

interface AssignFieldsProps {
  view: InnerView;
  assigning: Assigning;
  onChange: (assigning: Assigning) => void;
}

function toggled(all: readonly string[], one: string): string[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

/** 分办: one department leads, others assist, people are shown it. */
export function AssignFields({ view, assigning, onChange }: AssignFieldsProps) {
  const { t } = useTranslation('inside');
  const id = useId();
  const { units, people } = view.names;
  const { lead, assisting, readers } = assigning;
  return (
    <>
      <label htmlFor={`${id}lead`}>{t('lead')}</label>
      <select
        id={`${id}lead`}
        className="plain-select"
        value={lead}
        onChange={(event) => onChange({ ...assigning, lead: event.target.value })}
      >
        <option value="">{t('choose')}</option>
        {view.units.map((unit) => (
          <option key={unit} value={unit}>
            {units[unit] ?? unit}
          </option>
        ))}
      </select>
      {view.units.length > 1 && (
        <fieldset>
          <legend>{t('assisting')}</legend>
          {view.units
            .filter((unit) => unit !== lead)
            .map((unit) => (
              <Checkbox
                key={unit}
                checked={assisting.includes(unit)}
                onChange={() => onChange({ ...assigning, assisting: toggled(assisting, unit) })}
              >
                {units[unit] ?? unit}
              </Checkbox>
            ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{t('readers')}</legend>
        {view.people.map((person) => (
          <Checkbox
            key={person}
            checked={readers.includes(person)}
            onChange={() => onChange({ ...assigning, readers: toggled(readers, person) })}
          >
            {people[person] ?? t('somebody')}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
