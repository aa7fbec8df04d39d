import { canHandIn, type Viewer } from '../permissions';

/** Designing a form: whoever does the work of the office it belongs to. */
export function canDesignForm(viewer: Viewer, office: string): boolean {
  return viewer.office === office && canHandIn(viewer.roles);
}
