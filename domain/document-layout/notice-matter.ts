const MATTER = /关于(?:认真)?(?:印发|转发|开展|做好|组织|举办)?(.+?)的(?:通知|通报|函|意见|方案)$/;
const NAMED = /^《(.+)》$/;

/** What a notice is about, from its title: 关于开展X的通知 → X; a title of another make stands whole. */
export function noticeMatter(title: string): string {
  const found = MATTER.exec(title.trim())?.[1];
  if (found === undefined) return `落实《${title.trim()}》`;
  return NAMED.test(found) ? `落实${found}` : found;
}
