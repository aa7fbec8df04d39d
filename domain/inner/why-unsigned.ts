import type { UnitCommand } from '../command';
import { refuse, type Refusal } from '../refusal';
import type { UnitFacts } from '../unit-facts';

const WITH_TEXT: readonly UnitCommand['act'][] = ['submitPlan', 'submitReport', 'submitSummary'];

/** Duties an act would meet with a filled form; none for any other act. */
function dutiesMetBy({ act, payload }: UnitCommand, { duties }: UnitFacts): string[] {
  if (act === 'submitProgress') {
    const ofItem = Object.keys(duties).filter((duty) => duties[duty]?.item === payload.item);
    return payload.completes ? ofItem : [];
  }
  return 'duty' in payload && WITH_TEXT.includes(act) ? [payload.duty] : [];
}

/** Acts that leave the office without a text somebody could have signed. */
const WITHOUT_TEXT: readonly UnitCommand['act'][] = [
  ...(['reportNothing', 'correctReport', 'declareNotApplicable'] as const),
];

/** Whether an act of the unit is judged by what its leaders have signed inside. */
export function needsSignature({ act }: UnitCommand): boolean {
  return act === 'submitProgress' || WITH_TEXT.includes(act) || WITHOUT_TEXT.includes(act);
}

/**
 * Why an office that handles notices inside may not do this yet: a text goes up as its leader has
 * signed it, and what has no text to be signed is done by those who may sign. What the issuing side
 * enters for the unit is the unit's word already.
 */
export function whyUnsigned(command: UnitCommand, facts: UnitFacts): Refusal | null {
  const { inside, unit } = facts;
  if (!inside || command.by.office !== unit) return null;
  if (WITHOUT_TEXT.includes(command.act)) {
    return inside.signers.includes(command.by.person) ? null : refuse('innerSignerOnly');
  }
  const duties = dutiesMetBy(command, facts);
  const hash = 'bodyHash' in command.payload ? command.payload.bodyHash : null;
  const isSigned = duties.length === 0 || duties.some((duty) => inside.signed[duty] === hash);
  return isSigned ? null : refuse('innerNotSigned');
}
