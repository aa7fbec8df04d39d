import type { InnerHandling } from './inner';
import type { InnerFacts } from './inner-facts';
import { isSent } from './is-sent';
import { seatsAt } from './seats';

/** What an office has signed inside, as the act that hands it up must know it. */
export interface SignedInside {
  /** Digest of the text that is signed and waits to be handed up, by duty. */
  signed: { [duty: string]: string };
  /** Who may sign now. */
  signers: string[];
}

/** Reads from the handling inside what may be handed up; null where the office has it off. */
export function signedInside(
  { drafts }: InnerHandling,
  facts: InnerFacts,
  at: number,
): SignedInside | null {
  if (!facts.isOn) return null;
  const signed = Object.entries(drafts).filter(
    ([duty, draft]) => draft.step === 'sending' && !isSent(draft, facts.sent[duty]),
  );
  return {
    signed: Object.fromEntries(signed.map(([duty, { digest }]) => [duty, digest])),
    signers: seatsAt(facts, 'signing', { writers: [], at }).map(({ person }) => person),
  };
}
