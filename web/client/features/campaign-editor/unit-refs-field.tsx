import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitRef } from '../../../../domain/campaign-file';
import { UNIT_CLASSES } from '../../../../domain/unit';
import { useCampaignWords } from '../../ui/campaign-words';
import { useEditing } from './editing';
import { Field } from './field';
import { classMembers } from './recipients';

interface UnitRefsFieldProps {
  path: string;
  label: string;
  hint?: string;
  value: readonly UnitRef[];
  onChange: (refs: UnitRef[]) => void;
}

/** How a reference is told apart within the control. */
function keyOf(ref: UnitRef): string {
  return 'unit' in ref ? `unit:${ref.unit}` : `class:${ref.unitClass}`;
}

function useOptions(value: readonly UnitRef[]) {
  const { t } = useTranslation('editor');
  const { file, units } = useEditing();
  const words = useCampaignWords(file);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const { issuer } = file.notice;
  const classes = UNIT_CLASSES.filter(
    (unitClass) => classMembers(unitClass, units, issuer).length > 0,
  ).map((unitClass): UnitRef => ({ unitClass }));
  const known = new Set(units.map(({ id }) => `unit:${id}`));
  const asWritten = value.filter((ref) => 'unit' in ref && !known.has(keyOf(ref)));
  const option = (ref: UnitRef, search = '') => {
    // A class that is chosen with exceptions is shown with them.
    const shown = value.find((one) => keyOf(one) === keyOf(ref)) ?? ref;
    const label = words.ref(shown, nameOf);
    return { value: keyOf(ref), label, search: `${label} ${search}`, ref };
  };
  return [
    { label: t('units.asWritten'), options: asWritten.map((ref) => option(ref)) },
    { label: t('units.classes'), options: classes.map((ref) => option(ref)) },
    {
      label: t('units.units'),
      options: units
        .filter(({ id }) => id !== issuer)
        .map(({ id, aliases }) => option({ unit: id }, aliases.join(' '))),
    },
  ].filter(({ options }) => options.length > 0);
}

/** Units and classes of units, found by name or alias; those already there stay as they are written. */
export function UnitRefsField({ path, label, hint, value, onChange }: UnitRefsFieldProps) {
  const { t } = useTranslation('editor');
  const groups = useOptions(value);
  const all = groups.flatMap(({ options }) => options);
  const choose = (keys: string[]) => {
    const refs = keys.flatMap((key) => {
      const ref =
        value.find((one) => keyOf(one) === key) ?? all.find((one) => one.value === key)?.ref;
      return ref ? [ref] : [];
    });
    onChange(refs);
  };
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          className="edit-units"
          placeholder={t('units.choose')}
          showSearch={{ optionFilterProp: 'search' }}
          options={groups}
          value={value.map(keyOf)}
          onChange={choose}
        />
      )}
    </Field>
  );
}
