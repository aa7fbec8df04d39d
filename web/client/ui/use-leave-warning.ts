import { useEffect } from 'react';
import type { DraftKeeper } from './draft-keeper';

/** Asks before a page is left that the server has not got everything of. */
export function useLeaveWarning(keeper: Pick<DraftKeeper<never>, 'isBehind'>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.isBehind) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [keeper]);
}
