import type { Post } from './person';

/** Whether somebody acts for the unit, or has any post in it. */
export function worksFor(
  { office, posts }: { office: string; posts: readonly Post[] },
  unit: string,
): boolean {
  return office === unit || posts.some((post) => post.office === unit);
}
