import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Rows that are made together; so many are there from the start. */
const TOGETHER = 10;
/** Tables no longer than this are made at once. */
const SHORT = 2 * TOGETHER;
/** What a row takes until it has been seen; about the height of one line of fields. */
const ROW_PX = 112;
/** Rows are made before they come into sight. */
const AHEAD = '600px 0px';

interface LaterProps {
  id: string;
  from: number;
  rows: readonly ReactNode[];
}

/** Some rows, made when the reader comes near them or is led to one of them. */
function LaterRows({ id, from, rows }: LaterProps) {
  const { t } = useTranslation('form');
  const place = useRef<HTMLLIElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current || isNear) return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: AHEAD },
    );
    watch.observe(current);
    return () => watch.disconnect();
  }, [isNear]);
  if (isNear) return rows;
  return (
    <li
      ref={place}
      className="array-row array-later soft"
      data-rows-of={id}
      data-from={from}
      data-to={from + rows.length}
      style={{ height: rows.length * ROW_PX }}
    >
      {t('laterRows', { from: from + 1, to: from + rows.length })}
    </li>
  );
}

/** The rows of a table. Of a long one only those near the reader are made: each is a form of its own. */
export function ArrayRows({ id, items }: { id: string; items: readonly ReactNode[] }) {
  if (items.length <= SHORT) return <ol className="array-rows">{items}</ol>;
  const chunks = Math.ceil(items.length / TOGETHER) - 1;
  return (
    <ol className="array-rows">
      {items.slice(0, TOGETHER)}
      {Array.from({ length: chunks }, (_, no) => {
        const from = (no + 1) * TOGETHER;
        return <LaterRows key={from} {...{ id, from }} rows={items.slice(from, from + TOGETHER)} />;
      })}
    </ol>
  );
}
