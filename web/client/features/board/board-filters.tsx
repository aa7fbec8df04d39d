import { type ReactNode, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { STANDINGS, type BoardFilter } from '../../../../domain/board-filter';
import type { IssuingView } from '../../../contract/board';
import type { BoardModel } from './board-model';

interface BoardFiltersProps {
  view: IssuingView;
  model: BoardModel;
  filter: BoardFilter;
  onFilter: (change: BoardFilter) => void;
  onClear: () => void;
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation('board');
  if (options.length < 2 && value === undefined) return null;
  return (
    <label className="board-choice">
      <span className="soft">{label}</span>
      <select
        className="plain-select"
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value || undefined)}
      >
        <option value="">{t('filter.all')}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface QuickProps {
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  children: ReactNode;
}

function Quick({ isOn, onToggle, children }: QuickProps) {
  return (
    <Button
      size="small"
      className={isOn ? 'board-quick-on' : undefined}
      aria-pressed={isOn}
      onClick={() => onToggle(!isOn)}
    >
      {children}
    </Button>
  );
}

/** The values that occur, in the order of first occurrence. */
function occurring<Value extends string>(values: readonly (Value | null)[]): Value[] {
  return [...new Set(values)].filter((value) => value !== null);
}

function Choices({ view, model, filter, onFilter }: BoardFiltersProps) {
  const { t } = useTranslation(['board', 'campaigns']);
  const { all } = model;
  const tiers = occurring(all.map(({ tier }) => tier));
  const classes = occurring(all.map(({ unitClass }) => unitClass));
  const roles = occurring(all.flatMap((row) => row.roles));
  return (
    <>
      <Choice
        label={t('filter.tier')}
        value={filter.tier}
        options={tiers.map((one) => [one, t(`tier.${one}`)])}
        onChoose={(tier) => onFilter({ tier: tiers.find((one) => one === tier) })}
      />
      <Choice
        label={t('filter.unitClass')}
        value={filter.unitClass}
        options={classes.map((one) => [one, t(`campaigns:unitClass.${one}`)])}
        onChoose={(chosen) => onFilter({ unitClass: classes.find((one) => one === chosen) })}
      />
      <Choice
        label={t('filter.role')}
        value={filter.role}
        options={roles.map((one) => [one, t(`role.${one}`)])}
        onChoose={(role) => onFilter({ role: roles.find((one) => one === role) })}
      />
      <Choice
        label={t('filter.duty')}
        value={filter.duty}
        options={model.columns.map(({ duty, title }) => [duty, title])}
        onChoose={(duty) => onFilter({ duty })}
      />
      <Choice
        label={t('filter.standing')}
        value={filter.standing}
        options={STANDINGS.map((one) => [one, t(`standing.${one}`)])}
        onChoose={(chosen) => onFilter({ standing: STANDINGS.find((one) => one === chosen) })}
      />
      <Choice
        label={t('filter.rung')}
        value={filter.rung?.toString()}
        options={view.ladder.map(({ no, action }) => [String(no), t(`rung.${action}`)])}
        onChoose={(rung) => onFilter({ rung: rung === undefined ? undefined : Number(rung) })}
      />
    </>
  );
}

/** What the board is narrowed to; all of it is in the address. */
export function BoardFilters(props: BoardFiltersProps) {
  const { model, filter, onFilter, onClear } = props;
  const { t } = useTranslation('board');
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    onClear();
  };
  return (
    <section className="board-filters" aria-label={t('filter.label')}>
      <Input.Search
        // What is being typed with an input method must not be set from outside.
        key={cleared}
        className="board-search"
        allowClear
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        defaultValue={filter.text}
        onChange={(event) => onFilter({ text: event.target.value.trim() || undefined })}
      />
      <Quick
        isOn={filter.lacks === 'receipt'}
        onToggle={(isOn) => onFilter({ lacks: isOn ? 'receipt' : undefined, has: undefined })}
      >
        {t('filter.notSigned', { count: model.unsignedUnits })}
      </Quick>
      <Quick
        isOn={filter.standing === 'overdue'}
        onToggle={(isOn) => onFilter({ standing: isOn ? 'overdue' : undefined })}
      >
        {t('filter.onlyOverdue', { count: model.overdueUnits })}
      </Quick>
      <Choices {...props} />
      <Quick
        isOn={filter.released === true}
        onToggle={(isOn) => onFilter({ released: isOn || undefined })}
      >
        {t('filter.released')}
      </Quick>
      {Object.keys(filter).length > 0 && (
        <Button size="small" type="text" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </section>
  );
}
