import type { IssuanceAct } from './command';
import type { Viewer } from './permissions';
import { worksFor } from './works-for';

/** Acts of the issuing side that change what one unit owes, or by when. */
const DATING_ACTS: readonly IssuanceAct[] = ['extendDue', 'suspendDuty', 'resumeDuty'];

/** Nobody gives more time to a unit they work for themselves, whatever office they act for. */
export function isOwnDating(viewer: Viewer, act: IssuanceAct, unit: string): boolean {
  return DATING_ACTS.includes(act) && worksFor(viewer, unit);
}
