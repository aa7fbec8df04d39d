/** A row that is not made yet, by the place that stands for it. */
function laterRow(prefix: string, path: readonly string[]): HTMLElement | null {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const table = [prefix, ...path.slice(0, depth)].join('_');
    const no = Number(path[depth]);
    const places = document.querySelectorAll<HTMLElement>(`[data-rows-of="${table}"]`);
    const place = [...places].find(
      ({ dataset }) => Number(dataset['from']) <= no && no < Number(dataset['to']),
    );
    if (place) return place;
  }
  return null;
}

/**
 * Leads to a field by its path from the root, as the form library names its parts:
 * `<prefix>_measures_0_title`. Groups of choices and tables have no such part that takes the focus:
 * their first one does.
 */
export function focusField(prefix: string, path: readonly string[]): void {
  const steps = path.filter((step) => step !== '');
  const later = laterRow(prefix, steps);
  if (later) {
    // In sight it is made; then the field is there to be led to.
    const table = later.parentElement;
    const watch = new MutationObserver(() => {
      watch.disconnect();
      focusField(prefix, steps);
    });
    if (table) watch.observe(table, { childList: true });
    later.scrollIntoView({ block: 'center' });
    return;
  }
  const id = [prefix, ...steps].join('_');
  const named = document.getElementById(id) ?? document.querySelector(`[name^="${id}"]`);
  if (!(named instanceof HTMLElement)) return;
  const field = named.matches('input, textarea, select, button')
    ? named
    : (named.querySelector<HTMLElement>('input:not([hidden]), textarea, button') ?? named);
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
