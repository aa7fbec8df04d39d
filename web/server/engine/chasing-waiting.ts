import { canSteer, type Viewer } from '../../../domain/permissions';
import { issuanceId } from '../../../domain/stream-name';
import { listArrears, listWaitingCirculars } from '../../../store/circulars';
import { listIssuances } from '../../../store/issuances';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { countAsked } from '../../../store/rung-asks';
import type { WebDeps } from '../web-deps';
import { sideOf } from './unit-act-permissions';

/** Circulars of an issuing that would name somebody if they were signed now. */
async function circularsToSign(
  { connection }: Pick<WebDeps, 'connection'>,
  { campaign, office }: IssuanceDoc,
): Promise<number> {
  const ref = { campaign, office };
  const waiting = await listWaitingCirculars(connection, ref);
  const now = Date.now();
  const named = waiting.map(({ rows }) => listArrears(connection, ref, { rows, now }));
  return (await Promise.all(named)).filter((rows) => rows.length > 0).length;
}

/**
 * What waits for the viewer's word on the boards, by issuing: rungs to be confirmed by whoever
 * follows the duty up, and circulars to be signed.
 */
export async function chasingWaitingFor(
  deps: Pick<WebDeps, 'connection'>,
  viewer: Viewer,
): Promise<{ [issuance: string]: number }> {
  const { connection } = deps;
  const issuances = await listIssuances(connection, [viewer.office]);
  const running = issuances.filter(({ status }) => status === 'running');
  const counted = await Promise.all(
    running.map(async (issuance) => {
      const side = sideOf(issuance);
      const asked = canSteer(viewer, 'confirmRungs', side)
        ? await countAsked(connection, issuance, viewer.office)
        : 0;
      const signs = canSteer(viewer, 'signCircular', side);
      const circulars = signs ? await circularsToSign(deps, issuance) : 0;
      return [issuanceId(issuance), asked + circulars] as const;
    }),
  );
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
