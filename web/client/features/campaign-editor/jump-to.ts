import { isInside } from '../../ui/editor-steps';

/** Brings the field of a path into view, or what is nearest around it, and puts the cursor there. */
export function jumpTo(path: string): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-path]')];
  const pathOf = (place: HTMLElement) => place.dataset['path'] ?? '';
  const around = places
    .filter((place) => isInside(path, pathOf(place)))
    .sort((a, b) => pathOf(b).length - pathOf(a).length);
  const target = around[0] ?? places.find((place) => isInside(pathOf(place), path));
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
