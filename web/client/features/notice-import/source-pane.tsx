import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../../domain/notice-import/passage';
import { sourcePieces } from './source-pieces';

interface SourcePaneProps {
  source: string;
  spans: Readonly<Record<string, Span>>;
  selected: Span | null;
  onSelect: (path: string) => void;
}

/** The notice as it came in; what was read from it is marked, and leads to its value. */
export function SourcePane({ source, spans, selected, onSelect }: SourcePaneProps) {
  const { t } = useTranslation('noticeImport');
  const pane = useRef<HTMLDivElement>(null);
  // Questions point at words that no value was read from.
  const all = useMemo(() => (selected ? { ...spans, '': selected } : spans), [spans, selected]);
  const pieces = useMemo(() => sourcePieces(source, all), [source, all]);
  const isIn = (start: number, length: number): boolean =>
    selected !== null && start >= selected.start && start + length <= selected.end;
  useEffect(() => {
    const box = pane.current;
    const mark = box?.querySelector<HTMLElement>('.is-selected');
    if (!box || !mark) return;
    box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
  }, [selected]);
  return (
    <div ref={pane} className="source-text" tabIndex={0} role="region" aria-label={t('source')}>
      {pieces.map(({ start, text, path }) => {
        const state = isIn(start, text.length) ? ' is-selected' : '';
        return path === null ? (
          <span key={start}>{text}</span>
        ) : (
          <mark
            key={start}
            className={`source-mark${state}`}
            onClick={() => path !== '' && onSelect(path)}
          >
            {text}
          </mark>
        );
      })}
    </div>
  );
}
