import type { Person, PostRole } from '../../domain/person';

/** People named `<office> <role> <number>`, so many for each post. */
export function staffOf(posts: readonly [office: string, role: PostRole, count: number][]) {
  return posts.flatMap(([office, role, count]) =>
    Array.from({ length: count }, (_, i): Person => {
      const id = `${office} ${role} ${i + 1}`;
      return { id, name: id, account: id, posts: [{ office, role }], disabled: false };
    }),
  );
}
