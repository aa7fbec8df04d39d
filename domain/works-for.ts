import type { Viewer } from './permissions';

/** Whether somebody acts for the unit, or has any post in it. */
export function worksFor({ office, posts }: Viewer, unit: string): boolean {
  return office === unit || posts.some((post) => post.office === unit);
}
