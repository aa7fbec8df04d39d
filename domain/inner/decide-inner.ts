import { refuse, type Refusal } from '../refusal';
import type { InnerHandling } from './inner';
import type { InnerAct, InnerAsked } from './inner-command';
import type { InnerEvent } from './inner-event';
import type { InnerFacts } from './inner-facts';
import { passDraft, returnDraft, withdrawDraft, writeDraft } from './rules/draft-rules';
import type { InnerMoment, InnerRule } from './rules/inner-ruling';
import { assign, instruct, propose, read, register, returnSheet } from './rules/sheet-rules';

const RULES = {
  ...{ register, propose, instruct, assign, read, returnSheet },
  ...{ writeDraft, passDraft, returnDraft, withdrawDraft },
} satisfies { [Act in InnerAct]: InnerRule<Act> };

/** Decides one act inside an office: the event it leads to, or the refusal. Pure. */
export function decideInner(
  state: InnerHandling,
  { act, payload, ...moment }: InnerAsked & InnerMoment,
  facts: InnerFacts,
): InnerEvent | Refusal {
  if (!facts.isOn) return refuse('innerSwitchedOff');
  const rule = RULES[act] as InnerRule<InnerAct>;
  return rule({ state, payload, moment, facts });
}
