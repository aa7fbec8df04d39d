import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftView } from '../../../contract/submissions';
import type { DraftRef } from '../../api/get-draft';
import { draftPath } from '../../api/get-draft';
import { read } from '../../api/http';
import { saveDraft } from '../../api/save-draft';
import { isSessionExpired, useSessionExpired } from '../../api/session-expiry';
import { openDraft, type Opening } from './draft';
import { DraftKeeper, type DraftPorts } from './draft-keeper';
import { keepLocally, type Writer } from './local-drafts';

/** What a form is opened for. */
export interface DraftPlace {
  ref: DraftRef;
  writer: Writer;
  /** The version of the form that is being filled in. */
  formVersion: string;
  opening: Opening;
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function portsOf({ ref, writer, formVersion, opening }: DraftPlace): DraftPorts {
  const { round } = opening;
  return {
    read: () => read<DraftView>(draftPath(ref)),
    write: ({ body, words }, revision) => saveDraft(ref, { body, words, formVersion, revision }),
    keep: ({ copy, aside }) =>
      keepLocally(writer, ref, {
        copy: copy && { ...copy, formVersion, round, savedAt: Date.now() },
        aside: aside.map((one) => ({ ...one, formVersion })),
      }),
    mayWrite: () => !isSessionExpired(),
    later,
  };
}

function keeperFor(place: DraftPlace): DraftKeeper {
  return new DraftKeeper(openDraft(place.opening), portsOf(place));
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
