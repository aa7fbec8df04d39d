import { useId, useState } from 'react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../../domain/shanghai-time';
import type { ChangeBody } from '../../../../contract/amendments';
import type { IssuingView, SheetColumn } from '../../../../contract/board';
import { useNow } from '../../../ui/use-now';
import { ChoiceField, DayField } from '../acts/act-fields';

const KINDS = [
  'moveDue',
  'addRecipient',
  'dropRecipient',
  'suspendItem',
  'resumeItem',
  'dropItem',
] as const satisfies readonly ChangeBody['kind'][];
type Kind = (typeof KINDS)[number];

interface AddChangeProps {
  view: IssuingView;
  columns: readonly SheetColumn[];
  units: readonly { id: string; name: string }[];
  taking: ReadonlySet<string>;
  onAdd: (change: ChangeBody) => void;
}

function itemsFor(kind: Kind, { items }: IssuingView): IssuingView['items'] {
  if (kind === 'suspendItem') return items.filter(({ state }) => state === 'underway');
  if (kind === 'resumeItem') return items.filter(({ state }) => state === 'suspended');
  return items;
}

function changeOf(kind: Kind, what: string, on: string): ChangeBody | null {
  if (what === '') return null;
  switch (kind) {
    case 'moveDue':
      return on === '' ? null : { kind, duty: what, to: on };
    case 'addRecipient':
    case 'dropRecipient':
      return { kind, unit: what };
    case 'suspendItem':
    case 'resumeItem':
    case 'dropItem':
      return { kind, no: Number(what) };
  }
}

/** Chooses one change after another: what kind, of what, and for a date which. */
export function AddChange({ view, columns, units, taking, onAdd }: AddChangeProps) {
  const { t } = useTranslation('amendment');
  const [kind, setKind] = useState<Kind>('moveDue');
  const [what, setWhat] = useState('');
  const [on, setOn] = useState('');
  const today = dayOf(useNow());
  const id = useId();
  const isOfUnit = kind === 'addRecipient' || kind === 'dropRecipient';
  const choose = (value: string) => {
    setKind(KINDS.find((one) => one === value) ?? 'moveDue');
    setWhat('');
  };
  const change = changeOf(kind, what, on);
  const options = isOfUnit
    ? units
        .filter((one) => taking.has(one.id) === (kind === 'dropRecipient'))
        .map((one) => ({ value: one.id, label: one.name }))
    : kind === 'moveDue'
      ? columns.map(({ duty, title }) => ({ value: duty, label: title }))
      : itemsFor(kind, view).map(({ no, title }) => ({
          value: String(no),
          label: t('item', { no, title }),
        }));
  return (
    <div className="amend-add">
      <ChoiceField label={t('kind')} value={kind} onChange={choose}>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </ChoiceField>
      <div className="field">
        <label htmlFor={id}>
          {t(isOfUnit ? 'unit' : kind === 'moveDue' ? 'duty' : 'whichItem')}
        </label>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          options={options}
          value={what === '' ? undefined : what}
          onChange={setWhat}
        />
      </div>
      {kind === 'moveDue' && <DayField label={t('day')} value={on} onChange={setOn} min={today} />}
      <Button
        disabled={change === null}
        onClick={() => {
          if (change) onAdd(change);
          setWhat('');
        }}
      >
        {t('add')}
      </Button>
    </div>
  );
}
