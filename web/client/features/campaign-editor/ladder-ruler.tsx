import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ladder } from '../../../../domain/ladder';
import { useCampaignWords } from '../../ui/campaign-words';
import { useEditing } from './editing';
import { FURTHEST } from './ladder-order';
import { type Ruler, rulerOf } from './ruler-scale';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};

const ROW = 32;
/** What of the due line is to be seen above the pins. */
const HEADROOM = 12;

interface RulerProps {
  ladder: Ladder;
  selected: number;
  onSelect: (at: number) => void;
  /** So many units of its own later. */
  onShift: (at: number, by: number) => void;
  onRemove: (at: number) => void;
}

/** The rung keeps the keyboard while it passes others: its pin is another one by then. */
function useFollow(selected: number) {
  const ruler = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const present = document.activeElement;
    if (!(present instanceof HTMLElement) || !ruler.current?.contains(present)) return;
    ruler.current.querySelector<HTMLElement>(`[data-pin="${selected}"]`)?.focus();
  }, [selected]);
  return ruler;
}

function Ticks({ ticks }: Pick<Ruler, 'ticks'>) {
  const { t } = useTranslation('editor');
  const tickWords = (days: number): string => {
    if (days === 0) return t('ladder.due');
    return t(days < 0 ? 'ladder.tickBefore' : 'ladder.tickAfter', { days: Math.abs(days) });
  };
  return (
    <div className="ruler-line" aria-hidden="true">
      {ticks.map(({ days, x }) => (
        <span
          key={days}
          className={days === 0 ? 'ruler-tick ruler-tick-due' : 'ruler-tick'}
          style={{ left: `${x * 100}%` }}
        >
          {tickWords(days)}
        </span>
      ))}
    </div>
  );
}

/** The chasing rules on a line of time about the due instant; each rung is moved by the arrow keys. */
export function LadderRuler({ ladder, selected, onSelect, onShift, onRemove }: RulerProps) {
  const { t } = useTranslation('editor');
  const { file, units } = useEditing();
  const words = useCampaignWords(file);
  const { due, pins, ticks } = rulerOf(ladder);
  const rows = Math.max(1, ...pins.map(({ row }) => row + 1));
  const ruler = useFollow(selected);
  const press = (event: KeyboardEvent, at: number) => {
    const by = STEPS[event.key];
    if (by === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (by === undefined) onRemove(at);
    else onShift(at, by);
  };
  return (
    <div className="ruler" role="group" aria-label={t('ladder.ruler')} ref={ruler}>
      <div className="ruler-pins" style={{ height: rows * ROW + HEADROOM }}>
        <span className="ruler-due" style={{ left: `${due * 100}%` }} />
        {pins.map(({ at, x, row }) => {
          const rung = ladder[at];
          if (!rung) return null;
          const { offset } = rung;
          return (
            <button
              key={at}
              type="button"
              role="slider"
              className={at === selected ? 'ruler-pin present' : 'ruler-pin'}
              style={{ left: `${x * 100}%`, bottom: row * ROW }}
              data-pin={at}
              aria-label={t('ladder.rung', { no: rung.no })}
              aria-valuemin={-FURTHEST}
              aria-valuemax={FURTHEST}
              aria-valuenow={offset.kind === 'duration' ? 0 : offset.count}
              aria-valuetext={words.rung(rung, (id) => units.find((one) => one.id === id)?.name)}
              onClick={() => onSelect(at)}
              onFocus={() => onSelect(at)}
              onKeyDown={(event) => press(event, at)}
            >
              {rung.no}
            </button>
          );
        })}
      </div>
      <Ticks ticks={ticks} />
      <p className="soft edit-hint">{t('ladder.rulerHint')}</p>
    </div>
  );
}
