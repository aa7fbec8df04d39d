import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftView } from '../../../contract/submissions';
import type { DraftRef } from '../../api/get-draft';
import { draftPath } from '../../api/get-draft';
import { read } from '../../api/http';
import { saveDraft } from '../../api/save-draft';
import { isSessionExpired, useSessionExpired } from '../../api/session-expiry';
import { openDraft, type Opening } from './draft';
import { DraftKeeper, type DraftPorts } from './draft-keeper';
import { keepLocally, locallyKept, type Writer } from './local-drafts';

/** What a form is opened for. */
export interface DraftPlace extends Pick<Opening, 'initial' | 'round' | 'since'> {
  ref: DraftRef;
  writer: Writer;
  remote: DraftView;
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function portsOf({ ref, writer, round }: DraftPlace): DraftPorts {
  return {
    read: () => read<DraftView>(draftPath(ref)),
    write: ({ body, words }, revision) => saveDraft(ref, { body, words, revision }),
    keep: ({ copy, aside }) =>
      keepLocally(writer, ref, { copy: copy && { ...copy, round, savedAt: Date.now() }, aside }),
    mayWrite: () => !isSessionExpired(),
    later,
  };
}

function keeperFor(place: DraftPlace): DraftKeeper {
  const local = locallyKept(place.writer, place.ref);
  return new DraftKeeper(openDraft({ ...place, local }), portsOf(place));
}

/** Saves when the page is hidden, left or reachable again; warns only where text could be lost. */
function useWatch(keeper: DraftKeeper): void {
  const isExpired = useSessionExpired();
  useEffect(() => {
    const save = () => void keeper.saveNow();
    const saveIfHidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.current().isAtRisk) event.preventDefault();
    };
    keeper.start();
    document.addEventListener('visibilitychange', saveIfHidden);
    window.addEventListener('pagehide', save);
    window.addEventListener('online', save);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', saveIfHidden);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('online', save);
      window.removeEventListener('beforeunload', warn);
      save();
    };
  }, [keeper]);
  useEffect(() => {
    if (!isExpired) void keeper.saveNow();
  }, [keeper, isExpired]);
}

/** The draft of one form, from its opening on; opened once, whatever comes in later. */
export function useDraft(place: DraftPlace) {
  const [keeper] = useState(() => keeperFor(place));
  const shown = useSyncExternalStore(keeper.subscribe, keeper.current);
  useWatch(keeper);
  return { keeper, ...shown };
}
