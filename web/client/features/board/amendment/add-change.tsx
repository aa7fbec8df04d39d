import { useId, useState } from 'react';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../../domain/campaign-file';
import { dayOf } from '../../../../../domain/shanghai-time';
import type { ChangeBody } from '../../../../contract/amendments';
import type { IssuingView, SheetColumn } from '../../../../contract/board';
import type { ListedUnit } from '../../../../contract/units';
import { useCampaignWords } from '../../../ui/campaign-words';
import { useNow } from '../../../ui/use-now';
import { ChoiceField, DayField } from '../acts/act-fields';
import { ChangeItem, ChangeRung } from './change-parts';

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

/** The change itself where choosing is all there is to it; what is written has a form of its own. */
function chosen(kind: Kind, what: string, on: string): ChangeBody | null {
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
    case 'addItem':
    case 'changeItem':
    case 'addRung':
    case 'changeRung':
      return null;
  }
}

function isWritten(kind: Kind): boolean {
  return ['addItem', 'changeItem', 'addRung', 'changeRung'].includes(kind);
}

function useOptions(kind: Kind, { view, file, columns, units, taking }: AddChangeProps) {
  const { t } = useTranslation('amendment');
  const words = useCampaignWords(file);
  switch (SUBJECTS[kind]) {
    case 'duty':
      return columns.map(({ duty, title }) => ({ value: duty, label: title }));
    case 'unit':
      return units
        .filter((one) => taking.has(one.id) === (kind === 'dropRecipient'))
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
    case 'whichRung':
      return file.ladder.map((rung) => ({
        value: String(rung.no),
        label: t('rung', { no: rung.no, words: words.rung(rung) }),
      }));
    case null:
      return [];
  }
}

/** What is written anew: an item or a rung, on a form of its own. */
function Written({
  kind,
  what,
  ...rest
}: Pick<AddChangeProps, 'file' | 'units' | 'onAdd'> & { kind: Kind; what: string }) {
  const isNew = SUBJECTS[kind] === null;
  if (!isNew && what === '') return null;
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

/** Chooses one change after another: what kind, of what, and for a date which. */
export function AddChange(props: AddChangeProps) {
  const { file, units, onAdd } = props;
  const { t } = useTranslation('amendment');
  const [kind, setKind] = useState<Kind>('moveDue');
  const [what, setWhat] = useState('');
  const [on, setOn] = useState('');
  const today = dayOf(useNow());
  const id = useId();
  const subject = SUBJECTS[kind];
  const options = useOptions(kind, props);
  const change = chosen(kind, what, on);
  const add = (next: ChangeBody) => {
    onAdd(next);
    setWhat('');
  };
  return (
    <>
      <div className="amend-add">
        <ChoiceField
          label={t('kind')}
          value={kind}
          onChange={(value) => {
            setKind(KINDS.find((one) => one === value) ?? 'moveDue');
            setWhat('');
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kinds.${one}`)}
            </option>
          ))}
        </ChoiceField>
        {subject && (
          <div className="field">
            <label htmlFor={id}>{t(subject)}</label>
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('choose')}
              options={options}
              value={what === '' ? undefined : what}
              onChange={setWhat}
            />
          </div>
        )}
        {kind === 'moveDue' && (
          <DayField label={t('day')} value={on} onChange={setOn} min={today} />
        )}
        {!isWritten(kind) && (
          <Button disabled={change === null} onClick={() => change && add(change)}>
            {t('add')}
          </Button>
        )}
      </div>
      {isWritten(kind) && <Written {...{ kind, what, file, units }} onAdd={add} />}
    </>
  );
}
