import type { CampaignFile } from './campaign-file';
import { fault, type Fault } from './fault';
import { anchorName } from './followed-anchors';

/**
 * Events that another issuing dates must be there, in a running issuing that the issuing side may read.
 * @param events names of those that are, as by `anchorName`
 */
export function validateSharedEvents(
  { anchors }: Pick<CampaignFile, 'anchors'>,
  events: ReadonlySet<string>,
): Fault[] {
  return anchors.flatMap(({ name, of }, i) =>
    of && !events.has(anchorName(of))
      ? [fault(`anchors[${i}].of`, 'sharedEventUnknown', { name })]
      : [],
  );
}
