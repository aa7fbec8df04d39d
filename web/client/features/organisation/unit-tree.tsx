import { type KeyboardEvent, useEffect, useRef } from 'react';
import { CaretRightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { TreeRow } from './tree-rows';

interface UnitTreeProps {
  rows: readonly TreeRow[];
  chosen: string | undefined;
  onChoose: (unit: string) => void;
  onToggle: (unit: string, isOpen: boolean) => void;
}

function Line({ row, props }: { row: TreeRow; props: UnitTreeProps & { focusable: string } }) {
  const { t } = useTranslation('organisation');
  const { unit, level, isOpen, hasBelow, place, siblings } = row;
  return (
    <div
      role="treeitem"
      className="unit-line"
      data-unit={unit.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasBelow ? isOpen : undefined}
      aria-selected={unit.id === props.chosen}
      tabIndex={unit.id === props.focusable ? 0 : -1}
      style={{ paddingLeft: 4 + (level - 1) * 18 }}
      onClick={() => props.onChoose(unit.id)}
    >
      <span
        className={`unit-caret${isOpen ? ' unit-caret-open' : ''}`}
        aria-hidden
        onClick={(event) => {
          if (!hasBelow) return;
          event.stopPropagation();
          props.onToggle(unit.id, !isOpen);
        }}
      >
        {hasBelow && <CaretRightOutlined />}
      </span>
      <span className="unit-line-name">{unit.name}</span>
      {unit.staff === 0 && <span className="mark mark-amber">{t('nobody')}</span>}
    </div>
  );
}

/** Where a key leads from a line: another line, or the branch opened or folded. */
function step(rows: readonly TreeRow[], at: number, key: string): number | 'toggle' | null {
  const row = rows[at];
  if (!row) return null;
  const parent = rows.findLastIndex(({ level }, i) => i < at && level < row.level);
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      return row.hasBelow && !row.isOpen ? 'toggle' : row.isOpen ? at + 1 : null;
    case 'ArrowLeft':
      return row.isOpen ? 'toggle' : parent >= 0 ? parent : null;
    default:
      return null;
  }
}

/** The tree of units, for mouse, finger and keyboard (arrows, Home, End, Enter). */
export function UnitTree(props: UnitTreeProps) {
  const { rows, chosen, onChoose, onToggle } = props;
  const { t } = useTranslation('organisation');
  const tree = useRef<HTMLDivElement>(null);
  const isShown = rows.some(({ unit }) => unit.id === chosen);
  const focusable = (isShown ? chosen : rows[0]?.unit.id) ?? '';
  const lineOf = (unit: string | undefined) =>
    tree.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(unit ?? '')}"]`);
  useEffect(() => {
    const line = tree.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    const box = tree.current;
    // Within the list alone: the page stays where it is.
    if (line && box) box.scrollTop = line.offsetTop - box.offsetTop - box.clientHeight / 2;
  }, []);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const unit = (event.target as HTMLElement).dataset['unit'];
    const at = rows.findIndex((row) => row.unit.id === unit);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (unit) onChoose(unit);
      return;
    }
    const next = step(rows, at, event.key);
    if (next === null) return;
    event.preventDefault();
    if (next === 'toggle') onToggle(unit ?? '', !rows[at]?.isOpen);
    else lineOf(rows[next]?.unit.id)?.focus();
  };
  return (
    <div ref={tree} role="tree" aria-label={t('tree')} className="unit-tree" onKeyDown={press}>
      {rows.map((row) => (
        <Line key={row.unit.id} row={row} props={{ ...props, focusable }} />
      ))}
    </div>
  );
}
