import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond either edge, so that a fling does not outrun the drawing. */
const OVERSCAN = 24;

/** Which rows are drawn, and the space that the others take. */
export interface RowWindow {
  box: RefObject<HTMLDivElement | null>;
  first: number;
  last: number;
  onScroll: () => void;
}

/** Draws of many rows of one height only those in sight; the box scrolls as usual. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const box = useRef<HTMLDivElement>(null);
  // At first what a window can hold and no more: the rest is drawn when that is to be seen.
  const [place, setPlace] = useState(() => ({
    first: 0,
    last: Math.ceil(window.innerHeight / rowHeight),
  }));
  const measured = () => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const top = Math.floor(scrollTop / rowHeight);
    const seen = Math.ceil(clientHeight / rowHeight);
    // Steps of half the overscan: most scrolling draws nothing anew.
    const first = Math.max(0, Math.floor((top - OVERSCAN) / (OVERSCAN / 2)) * (OVERSCAN / 2));
    return { first, last: first + seen + OVERSCAN * 2.5 };
  };
  const renew = () => {
    const next = measured();
    setPlace((now) => (now.first === next.first && now.last === next.last ? now : next));
  };
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    let frame = 0;
    const watcher = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(renew);
      });
    });
    watcher.observe(current);
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
    };
  });
  const last = Math.min(count, place.last);
  // A filter may leave fewer rows than the window begins with.
  const first = Math.min(place.first, Math.max(0, last - 1));
  // At once, so that what is scrolled into sight is there in the same frame.
  return { box, first, last, onScroll: () => flushSync(renew) };
}
