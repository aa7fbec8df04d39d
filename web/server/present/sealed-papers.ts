import { owesSealed } from '../../../domain/sealed-paper';
import type { DutyDoc } from '../../../store/models/duty';
import type { SealedPaperView } from '../../contract/tasks';

/** Where the sealed papers of one participant stand: of duties that ask for one, or have one. */
export function sealedPapersOf(duties: readonly DutyDoc[]): SealedPaperView[] {
  return duties
    .filter(({ requireSealed, sealed }) => requireSealed || sealed)
    .map((duty) => ({
      duty: duty.duty,
      awaited: owesSealed(duty),
      papers: (duty.sealed ?? []).map((paper) => ({
        ...paper,
        isOfThis: paper.submission === duty.submission,
      })),
    }));
}
