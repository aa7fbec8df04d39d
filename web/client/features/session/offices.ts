import type { SessionBody } from '../../../contract/session';

/** The offices a person may act for, each once, in the order of their posts. */
export function officesOf(session: SessionBody): { id: string; name: string }[] {
  const names = new Map(session.posts.map(({ office, officeName }) => [office, officeName]));
  return [...names].map(([id, name]) => ({ id, name }));
}
