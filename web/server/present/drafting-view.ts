import { decideDrafting, type DraftingFacts } from '../../../domain/drafting/decide-drafting';
import {
  type Drafting,
  type DraftingSeat,
  isOutdated,
  isSameSeat,
} from '../../../domain/drafting/drafting';
import {
  DRAFTING_ACTS,
  type DraftingAct,
  type DraftingAsked,
  JUDGED_STEPS,
} from '../../../domain/drafting/drafting-event';
import { isRefusal } from '../../../domain/refusal';
import type { DraftingView, DraftingWordBody } from '../../contract/drafting';

/** Who reads, and whether they may write drafts of this body. */
export interface DraftingReader extends DraftingSeat {
  mayDraft: boolean;
}

const SAID = '.';

/** An act as it would be asked for now; null where the state has no such act. */
function asAsked(act: Exclude<DraftingAct, 'send'>, { step }: Drafting, hash: string) {
  const judged = JUDGED_STEPS.find((one) => one === step);
  const asked = {
    pass: judged && { act: 'pass' as const, payload: { step: judged, hash, opinion: SAID } },
    return: { act: 'return' as const, payload: { opinion: SAID } },
    recall: { act: 'recall' as const, payload: { opinion: SAID } },
  } satisfies Record<Exclude<DraftingAct, 'send'>, DraftingAsked | undefined>;
  return asked[act] ?? null;
}

/** What the reader may do now, by the rules themselves. */
export function draftingActsOf(
  state: Drafting,
  { mayDraft, ...by }: DraftingReader,
  facts: DraftingFacts,
): DraftingAct[] {
  const maySend = mayDraft && (state.step === 'drafting' || isOutdated(state, facts.hash));
  return DRAFTING_ACTS.filter((act) => {
    if (act === 'send') return maySend;
    const asked = asAsked(act, state, facts.hash);
    return asked !== null && !isRefusal(decideDrafting(state, { ...asked, by }, facts));
  });
}

function countersignedAt({ words, round }: Drafting, seat: DraftingSeat): number | null {
  const said = words.findLast(
    (word) =>
      word.step === 'countersigning' &&
      word.verdict === 'passed' &&
      word.round === round &&
      isSameSeat(seat, word),
  );
  return said?.at ?? null;
}

/** The chain of a draft as a page shows it. */
export function chainOf(
  state: Drafting,
  hash: string,
): Pick<
  DraftingView,
  'hash' | 'step' | 'isOutdated' | 'drafter' | 'checker' | 'countersigners' | 'signer' | 'words'
> {
  const { step, drafter, checker, signer, countersigners } = state;
  const words: DraftingWordBody[] = state.words.map(({ hash: of, ...word }) => ({
    ...word,
    isOfPresent: of === hash,
  }));
  return {
    ...{ hash, step, drafter, checker, signer, words },
    isOutdated: isOutdated(state, hash),
    countersigners: countersigners.map((seat) => ({ ...seat, at: countersignedAt(state, seat) })),
  };
}

/** Everybody such a view names. */
export function peopleIn(view: {
  words: readonly DraftingSeat[];
  seats: readonly (DraftingSeat | null)[];
}): { units: string[]; people: string[] } {
  const seats = [...view.words, ...view.seats.flatMap((seat) => (seat ? [seat] : []))];
  return { units: seats.map(({ office }) => office), people: seats.map(({ person }) => person) };
}
