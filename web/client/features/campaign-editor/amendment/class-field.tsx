import { useTranslation } from 'react-i18next';
import { UNIT_CLASSES, type UnitClass } from '../../../../../domain/unit';
import { ChoiceField } from '../../../ui/act-fields';

interface ClassFieldProps {
  value: UnitClass | '';
  onChange: (value: UnitClass | '') => void;
}

/** What a unit counts as from now on. */
export function ClassField({ value, onChange }: ClassFieldProps) {
  const { t } = useTranslation('amendment');
  const { t: words } = useTranslation('campaigns');
  return (
    <ChoiceField
      label={t('as')}
      value={value}
      onChange={(next) => onChange(UNIT_CLASSES.find((one) => one === next) ?? '')}
    >
      <option value="">{t('unchanged')}</option>
      {UNIT_CLASSES.map((one) => (
        <option key={one} value={one}>
          {words(`unitClass.${one}`)}
        </option>
      ))}
    </ChoiceField>
  );
}
