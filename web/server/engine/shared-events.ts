import type { AnchorSource } from '../../../domain/campaign-file';
import { findRevision } from '../../../store/campaigns';
import type { Connection } from '../../../store/connection';
import { listIssuances, listIssuancesTakenPartIn } from '../../../store/issuances';
import type { IssuanceDoc } from '../../../store/models/issuance';

/** An event of a running issuing that others may count from. */
export interface SharedEvent extends AnchorSource {
  name: string;
  /** Title and number of its notice. */
  title: string;
  number: string;
  /** Null until it is dated. */
  on: string | null;
}

async function eventsOf(connection: Connection, issuance: IssuanceDoc): Promise<SharedEvent[]> {
  const { campaign, office, title, number, revision, anchors } = issuance;
  if (Object.keys(anchors).length === 0) return [];
  const file = (await findRevision(connection, campaign, revision))?.file;
  return (file?.anchors ?? []).map(({ id, name }) => ({
    ...{ campaign, office, anchor: id, name, title, number },
    on: anchors[id] ?? null,
  }));
}

/** Events of every running issuing that one of these offices issues, runs or takes part in. */
export async function sharedEvents(
  connection: Connection,
  offices: string[],
): Promise<SharedEvent[]> {
  const [own, others] = await Promise.all([
    listIssuances(connection, offices),
    listIssuancesTakenPartIn(connection, offices),
  ]);
  const running = [...own, ...others].filter(({ status }) => status === 'running');
  const once = new Map(running.map((issuance) => [issuance._id, issuance]));
  const found = await Promise.all([...once.values()].map((one) => eventsOf(connection, one)));
  return found.flat();
}
