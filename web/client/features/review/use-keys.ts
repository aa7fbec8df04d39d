import { useEffect, useEffectEvent } from 'react';

const TYPED_IN = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';

function isForThePage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = event.target instanceof Element ? event.target : document.body;
  if (at.closest(TYPED_IN)) return false;
  return document.querySelector('dialog[open]') === null;
}

/** Single keys of a page, by what they type in lower case; off while somebody types in a field. */
export function useKeys(keys: Record<string, (() => void) | undefined>, areOn: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const done = areOn && isForThePage(event) ? keys[event.key.toLowerCase()] : undefined;
    if (!done) return;
    event.preventDefault();
    done();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
