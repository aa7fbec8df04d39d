/**
 * Leads to a field by its path from the root, as the form library names its parts:
 * `<prefix>_measures_0_title`. Groups of choices and tables have no such part that takes the focus:
 * their first one does.
 */
export function focusField(prefix: string, path: readonly string[]): void {
  const id = [prefix, ...path.filter((step) => step !== '')].join('_');
  const named = document.getElementById(id) ?? document.querySelector(`[name^="${id}"]`);
  if (!(named instanceof HTMLElement)) return;
  const field = named.matches('input, textarea, select, button')
    ? named
    : (named.querySelector<HTMLElement>('input:not([hidden]), textarea, button') ?? named);
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
