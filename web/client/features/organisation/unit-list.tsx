import { useMemo, useState } from 'react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TreeUnit } from '../../../contract/organisation';
import { chainOf, isNamed, treeRows } from './tree-rows';
import { UnitTree } from './unit-tree';

interface UnitListProps {
  units: readonly TreeUnit[];
  /** Opened to begin with, as is everything above it. */
  office: string;
  chosen: string | undefined;
  onChoose: (unit: string) => void;
}

/** Search above, tree below. */
export function UnitList({ units, office, chosen, onChoose }: UnitListProps) {
  const { t } = useTranslation('organisation');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([...chainOf(units, office), ...chainOf(units, chosen)].map(({ id }) => id)),
  );
  const rows = useMemo(() => treeRows(units, open, text), [units, open, text]);
  const isSearched = text.trim() !== '';
  const found = isSearched ? units.filter((unit) => isNamed(unit, text)).length : units.length;
  const toggle = (unit: string, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (isOpen) next.add(unit);
      else next.delete(unit);
      return next;
    });
  return (
    <section className="card unit-list" aria-label={t('tree')}>
      <div className="unit-search">
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="soft" role="status">
          {t(isSearched ? 'searchFound' : 'count', { count: found })}
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="state-box">{t('noneFound')}</p>
      ) : (
        <UnitTree rows={rows} chosen={chosen} onChoose={onChoose} onToggle={toggle} />
      )}
    </section>
  );
}
