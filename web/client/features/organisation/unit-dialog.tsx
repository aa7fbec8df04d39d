import { type FormEvent, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { TIERS, type Tier, UNIT_CLASSES, type UnitClass } from '../../../../domain/unit';
import type { OrganisationUnitBody, TreeUnit } from '../../../contract/organisation';
import { type UnitToSave, useSaveUnit } from '../../api/save-unit';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { LabelledField } from '../../ui/labelled-field';
import { ChoiceField } from './choice-field';
import { PickField } from './pick-field';
import { chainOf } from './tree-rows';
import { useWords } from './use-words';

interface UnitDialogProps {
  /** The unit to be changed, or the one above a new one. */
  unit: OrganisationUnitBody['unit'];
  isNew: boolean;
  units: readonly TreeUnit[];
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** A unit as it is typed. */
interface Typed {
  name: string;
  aliases: string;
  tier: Tier;
  unitClass: UnitClass;
  parent: string;
}

function typedOf({ unit, isNew }: Pick<UnitDialogProps, 'unit' | 'isNew'>): Typed {
  const { name, aliases, tier, unitClass, parent, id } = unit;
  if (isNew) return { name: '', aliases: '', tier, unitClass: 'department', parent: id };
  return { name, aliases: aliases.join('\n'), tier, unitClass, parent: parent ?? '' };
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

function toSave(
  { unit, isNew }: Pick<UnitDialogProps, 'unit' | 'isNew'>,
  typed: Typed,
): UnitToSave {
  const { parent, ...rest } = typed;
  const body = { ...rest, name: typed.name.trim(), aliases: linesOf(typed.aliases) };
  if (isNew) return { add: { ...body, parent } };
  const moved = parent === (unit.parent ?? '') ? {} : { parent };
  return { unit: unit.id, change: { ...body, ...moved } };
}

/** Where a unit may be put: anywhere but under itself. */
function useParents({ unit, isNew, units }: UnitDialogProps) {
  if (isNew || unit.parent === null) return null;
  const isBelow = (one: TreeUnit) => chainOf(units, one.id).some(({ id }) => id === unit.id);
  const isInternal = ({ unitClass }: TreeUnit) =>
    unitClass === 'department' || unitClass === 'institution';
  return units.filter((one) => !isInternal(one) && !isBelow(one));
}

interface UnitFieldsProps {
  typed: Typed;
  parents: readonly TreeUnit[] | null;
  isMissing: boolean;
  onPut: (part: Partial<Typed>) => void;
}

function UnitFields({ typed, parents, isMissing, onPut }: UnitFieldsProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const tiers = TIERS.map((value) => ({ value, label: words.tier(value) }));
  const classes = UNIT_CLASSES.map((value) => ({ value, label: words.unitClass(value) }));
  return (
    <>
      <LabelledField label={t('unit.name')}>
        {(id) => (
          <Input
            id={id}
            value={typed.name}
            maxLength={100}
            status={isMissing ? 'error' : ''}
            onChange={(event) => onPut({ name: event.target.value })}
          />
        )}
      </LabelledField>
      {isMissing && <p className="organisation-missing">{t('unit.nameMissing')}</p>}
      <div className="organisation-pair">
        <ChoiceField
          label={t('unit.unitClass')}
          value={typed.unitClass}
          options={classes}
          onChange={(unitClass) => onPut({ unitClass })}
        />
        <ChoiceField
          label={t('unit.tier')}
          value={typed.tier}
          options={tiers}
          onChange={(tier) => onPut({ tier })}
        />
      </div>
      <LabelledField label={t('unit.aliases')} hint={t('unit.aliasesHint')}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={typed.aliases}
            onChange={(event) => onPut({ aliases: event.target.value })}
          />
        )}
      </LabelledField>
      {parents && (
        <PickField
          label={t('unit.parent')}
          filter={t('search')}
          hint={t('unit.parentHint')}
          value={typed.parent}
          options={parents.map(({ id, name }) => ({ id, label: name }))}
          empty={t('pick.unchosen')}
          onChange={(parent) => onPut({ parent })}
        />
      )}
    </>
  );
}

/** Adds a unit below another, or changes one. */
export function UnitDialog(props: UnitDialogProps) {
  const { unit, isNew, onClose, onDone } = props;
  const { t } = useTranslation('organisation');
  const [typed, setTyped] = useState(() => typedOf(props));
  const [isAsked, setAsked] = useState(false);
  const save = useSaveUnit();
  const parents = useParents(props);
  const put = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const isNamed = typed.name.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isNamed) return;
    const { name } = typed;
    const onSuccess = () => onDone(isNew ? t('unit.added', { name }) : t('unit.changed'));
    save.mutate(toSave(props, typed), { onSuccess });
  };
  return (
    <Dialog
      title={t(isNew ? 'unit.addTitle' : 'unit.namesTitle', { name: unit.name })}
      onClose={onClose}
    >
      <form className="organisation-form" onSubmit={submit} noValidate>
        <UnitFields {...{ typed, parents }} isMissing={isAsked && !isNamed} onPut={put} />
        {save.isError && <Failure error={save.error} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
