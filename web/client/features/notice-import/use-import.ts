import { useEffect, useState } from 'react';
import type { Answers } from '../../../../domain/notice-draft/question';
import { useReadNoticeText } from '../../api/read-notice-text';
import { useProposedId } from '../../ui/use-new-draft';
import { type Importer, keepImport, type KeptImport, keptImport } from './kept-import';

/** The notice that is open on the page; this browser keeps it until a draft is made of it. */
export interface Importing {
  /** False until it is known what the browser kept. */
  isKnown: boolean;
  open: KeptImport | null;
  isBusy: boolean;
  error: Error | null;
  choose: (file: File) => void;
  answer: (answers: Answers) => void;
  /** Puts the notice away: another one is wanted, or its draft has been made. */
  leave: () => void;
}

/** Reads a chosen notice, and finds again what was open when the page was left. */
export function useImport({ person, office }: Importer): Importing {
  const [open, setOpen] = useState<KeptImport | null>(null);
  const [isKnown, setKnown] = useState(false);
  const propose = useProposedId();
  const reading = useReadNoticeText();
  useEffect(() => {
    let isGone = false;
    void keptImport({ person, office }).then((kept) => {
      if (isGone) return;
      setOpen(kept);
      setKnown(true);
    });
    return () => {
      isGone = true;
    };
  }, [person, office]);
  const change = (kept: KeptImport | null) => {
    setOpen(kept);
    void keepImport({ person, office }, kept);
  };
  const choose = (original: File) =>
    reading.mutate(original, {
      onSuccess: (read) => change({ original, read, id: propose(), answers: {} }),
    });
  return {
    isKnown,
    open,
    isBusy: reading.isPending,
    error: reading.error,
    choose,
    answer: (answers) => open && change({ ...open, answers }),
    leave: () => {
      reading.reset();
      change(null);
    },
  };
}
