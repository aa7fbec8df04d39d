import { useId, useState } from 'react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../../domain/campaign-file';
import type { UnitClass } from '../../../../../domain/unit';
import { dayOf } from '../../../../../domain/shanghai-time';
import type { ChangeBody } from '../../../../contract/amendments';
import type { IssuingView, SheetColumn } from '../../../../contract/board';
import type { ListedUnit } from '../../../../contract/units';
import { useCampaignWords } from '../../../ui/campaign-words';
import { useNow } from '../../../ui/use-now';
import { ChoiceField, DayField } from '../../../ui/act-fields';
import { ClassField } from './class-field';
import { ChangeItem, ChangeRoute, ChangeRung } from './change-parts';
import { SwapForm } from './swap-form';

const KINDS = [
  'moveDue',
  'addRecipient',
  'dropRecipient',
  'addItem',
  'changeItem',
  'suspendItem',
  'resumeItem',
  'dropItem',
  'addRung',
  'changeRung',
  'dropRung',
  'changeRoute',
  'mergeUnit',
  'swapForm',
  'moveUnit',
] as const satisfies readonly ChangeBody['kind'][];
type Kind = (typeof KINDS)[number];

/** What is chosen after the kind. */
const SUBJECTS = {
  moveDue: 'duty',
  addRecipient: 'unit',
  dropRecipient: 'unit',
  addItem: null,
  changeItem: 'whichItem',
  suspendItem: 'whichItem',
  resumeItem: 'whichItem',
  dropItem: 'whichItem',
  addRung: null,
  changeRung: 'whichRung',
  dropRung: 'whichRung',
  changeRoute: 'step',
  mergeUnit: 'unit',
  swapForm: 'step',
  moveUnit: 'unit',
} as const satisfies Record<Kind, string | null>;

interface AddChangeProps {
  view: IssuingView;
  /** The file as the changes so far leave it. */
  file: CampaignFile;
  columns: readonly SheetColumn[];
  units: readonly ListedUnit[];
  taking: ReadonlySet<string>;
  onAdd: (change: ChangeBody) => void;
}

interface Choice {
  what: string;
  /** Day of a date. */
  on: string;
  /** The unit that another goes into, or comes under. */
  into: string;
  /** The class that a unit counts as from now on. */
  as: UnitClass | '';
}

const NOTHING: Choice = { what: '', on: '', into: '', as: '' };

/** The change itself where choosing is all there is to it; what is written has a form of its own. */
function chosen(kind: Kind, { what, on, into, as }: Choice): ChangeBody | null {
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
    case 'dropRung':
      return { kind, no: Number(what) };
    case 'mergeUnit':
      return into === '' ? null : { kind, unit: what, into };
    case 'moveUnit':
      if (as === '' && into === '') return null;
      return {
        ...{ kind, unit: what },
        ...(as !== '' && { unitClass: as }),
        ...(into !== '' && { superior: into }),
      };
    case 'addItem':
    case 'changeItem':
    case 'addRung':
    case 'changeRung':
    case 'changeRoute':
    case 'swapForm':
      return null;
  }
}

const WRITTEN = [
  ...(['addItem', 'changeItem', 'addRung', 'changeRung'] as const),
  ...(['changeRoute', 'swapForm'] as const),
] satisfies readonly Kind[];

function isWritten(kind: Kind): boolean {
  return WRITTEN.some((one) => one === kind);
}

function useOptions(kind: Kind, { view, file, columns, units, taking }: AddChangeProps) {
  const { t } = useTranslation('amendment');
  const words = useCampaignWords(file);
  switch (SUBJECTS[kind]) {
    case 'duty':
      return columns.map(({ duty, title }) => ({ value: duty, label: title }));
    case 'unit':
      return units
        .filter(({ id }) => kind === 'mergeUnit' || taking.has(id) === (kind !== 'addRecipient'))
        .map((one) => ({ value: one.id, label: one.name }));
    case 'whichItem': {
      const stateOf = (no: number) => view.items.find((one) => one.no === no)?.state ?? 'underway';
      const fits = (no: number) =>
        kind === 'suspendItem'
          ? stateOf(no) === 'underway'
          : kind !== 'resumeItem' || stateOf(no) === 'suspended';
      return file.items
        .filter(({ no }) => fits(no))
        .map(({ no, title }) => ({ value: String(no), label: t('item', { no, title }) }));
    }
    case 'step':
      return file.steps
        .filter(({ kind: of }) => of !== 'receipt')
        .map(({ id, title }) => ({ value: id, label: title }));
    case 'whichRung':
      return file.ladder.map((rung) => ({
        value: String(rung.no),
        label: t('rung', {
          no: rung.no,
          words: words.rung(rung, (id) => units.find((one) => one.id === id)?.name),
        }),
      }));
    case null:
      return [];
  }
}

/** What is written anew: an item or a rung, on a form of its own. */
function Written({
  kind,
  what,
  view,
  ...rest
}: Pick<AddChangeProps, 'view' | 'file' | 'units' | 'onAdd'> & { kind: Kind; what: string }) {
  const isNew = SUBJECTS[kind] === null;
  if (!isNew && what === '') return null;
  if (kind === 'swapForm') {
    return <SwapForm key={what} step={what} view={view} onAdd={rest.onAdd} />;
  }
  if (kind === 'changeRoute') return <ChangeRoute key={what} step={what} {...rest} />;
  const no = isNew ? null : Number(what);
  const Part = kind === 'addItem' || kind === 'changeItem' ? ChangeItem : ChangeRung;
  return (
    <Part
      key={`${kind} ${what} ${rest.file.items.length} ${rest.file.ladder.length}`}
      no={no}
      {...rest}
    />
  );
}

interface ChooserProps {
  label: string;
  options: { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** One of many, found by name. */
function Chooser({ label, options, value, onChange }: ChooserProps) {
  const { t } = useTranslation('amendment');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('choose')}
        options={options}
        value={value === '' ? undefined : value}
        onChange={onChange}
      />
    </div>
  );
}

function KindField({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const { t } = useTranslation('amendment');
  return (
    <ChoiceField
      label={t('kind')}
      value={kind}
      onChange={(value) => onChange(KINDS.find((one) => one === value) ?? 'moveDue')}
    >
      {KINDS.map((one) => (
        <option key={one} value={one}>
          {t(`kinds.${one}`)}
        </option>
      ))}
    </ChoiceField>
  );
}

/** Chooses one change after another: what kind, of what, and for a date which. */
export function AddChange(props: AddChangeProps) {
  const { view, file, units, onAdd } = props;
  const { t } = useTranslation('amendment');
  const [kind, setKind] = useState<Kind>('moveDue');
  const [choice, choose] = useState<Choice>(NOTHING);
  const { what, on, into, as } = choice;
  const today = dayOf(useNow());
  const subject = SUBJECTS[kind];
  const options = useOptions(kind, props);
  const change = chosen(kind, choice);
  const select = (next: string) => choose({ ...NOTHING, on, what: next });
  const add = (next: ChangeBody) => {
    onAdd(next);
    select('');
  };
  const others = units.filter(({ id }) => id !== what);
  return (
    <>
      <div className="amend-add">
        <KindField
          kind={kind}
          onChange={(next) => {
            setKind(next);
            select('');
          }}
        />
        {subject && <Chooser label={t(subject)} options={options} value={what} onChange={select} />}
        {kind === 'moveDue' && (
          <DayField
            label={t('day')}
            value={on}
            onChange={(day) => choose({ ...choice, on: day })}
            min={today}
          />
        )}
        {kind === 'moveUnit' && (
          <ClassField value={as} onChange={(next) => choose({ ...choice, as: next })} />
        )}
        {(kind === 'mergeUnit' || kind === 'moveUnit') && (
          <Chooser
            label={t(kind === 'mergeUnit' ? 'into' : 'under')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={into}
            onChange={(other) => choose({ ...choice, into: other })}
          />
        )}
        {!isWritten(kind) && (
          <Button disabled={change === null} onClick={() => change && add(change)}>
            {t('add')}
          </Button>
        )}
      </div>
      {isWritten(kind) && <Written {...{ kind, what, view, file, units }} onAdd={add} />}
    </>
  );
}
