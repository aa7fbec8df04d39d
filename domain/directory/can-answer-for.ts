import { canAdminister, type Viewer } from '../permissions';

/** An administrator answers for somebody all of whose places lie within their own subtree. */
export function canAnswerFor(viewer: Viewer, paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => canAdminister(viewer, path));
}
