import type { CampaignFile } from './campaign-file';
import { indexDirectory } from './directory-index';
import { fault, type Fault } from './fault';
import type { Rung } from './ladder';
import { federationOf, isInternal } from './resolve-units';
import type { Directory } from './unit';

/** Whether an office may take a chase over: the issuing body itself or a part of it, not the sponsor. */
export function mayTakeOver(
  id: string,
  { issuer, sponsor }: CampaignFile['notice'],
  directory: Directory,
): boolean {
  const { byId } = indexDirectory(directory);
  const [office, body] = [byId.get(id), byId.get(issuer)];
  if (!office || !body || id === sponsor) return false;
  const isPart = isInternal(office) || id === issuer;
  return isPart && federationOf(office, directory).id === federationOf(body, directory).id;
}

/** A chase is handed from the sponsor to another office of the issuing body: they must be two. */
export function reassignFaults(
  { ladder, notice }: Pick<CampaignFile, 'ladder' | 'notice'>,
  directory: Directory,
): Fault[] {
  const faultOf = ({ no, action, handTo }: Rung, i: number): Fault[] => {
    if (handTo !== undefined) {
      const isSound = action === 'reassign' && mayTakeOver(handTo, notice, directory);
      return isSound ? [] : [fault(`ladder[${i}].handTo`, 'reassignedOutside', { no })];
    }
    return action === 'reassign' && notice.issuer === notice.sponsor
      ? [fault(`ladder[${i}].action`, 'reassignedNowhere', { no })]
      : [];
  };
  return ladder.flatMap(faultOf);
}
