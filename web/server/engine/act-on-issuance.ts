import type { IssuanceAct, IssuanceCommand } from '../../../domain/command';
import type { ActAnswer } from '../../../domain/journal-entry';
import { isOwnDating } from '../../../domain/own-dating';
import { canSteer, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { findFirstLead, isOnItemsLedBy, listLeads } from '../../../store/item-roles';
import { findIssuance } from '../../../store/issuances';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { IssuanceActBody, RunningIssuanceAct } from '../../contract/acts';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { askCampaign } from './ask-engine';
import { issuancePayloads } from './issuance-payloads';
import { requestHash } from './request-hash';
import { sideOf } from './unit-act-permissions';

/** One act of the issuing side as it came in. */
export interface IssuanceActAsked<Act extends RunningIssuanceAct = RunningIssuanceAct> {
  viewer: Viewer;
  ref: IssuanceRef;
  act: Act;
  body: IssuanceActBody[Act];
  key: string;
  receivedAt: number;
}

/** Whether the viewer's roles are those of people who do an act, whatever office they do it for. */
export function doesItself(viewer: Viewer, act: IssuanceAct): boolean {
  return canSteer(viewer, act, { issuer: viewer.office, sponsor: viewer.office });
}

/** Whether the viewer's roles are those of people who chase, whatever office they chase for. */
export function canChase(viewer: Viewer): boolean {
  return doesItself(viewer, 'urge');
}

async function isPermitted(
  { connection }: WebDeps,
  { viewer, act, body, ref }: IssuanceActAsked,
  issuance: IssuanceDoc,
): Promise<boolean> {
  const side = sideOf(issuance);
  if (canSteer(viewer, act, side)) return true;
  if (act === 'closeItem' && 'item' in body) {
    const firstLead = await findFirstLead(connection, ref, body.item);
    const isForced = 'force' in body && body.force;
    return !isForced && firstLead !== null && canSteer(viewer, act, { ...side, firstLead });
  }
  if (act === 'countersignClosing' && 'item' in body) {
    const leads = await listLeads(connection, ref, body.item);
    return leads.includes(viewer.office) && doesItself(viewer, act);
  }
  // Leads chase the cooperating units on their own items only (design §2).
  if (act !== 'urge' || !('units' in body)) return false;
  return (
    canChase(viewer) && (await isOnItemsLedBy(connection, ref, { lead: viewer.office, ...body }))
  );
}

/**
 * One act of the issuing side on a running issuing.
 * @throws RefusalError whatever stands against it; PendingError when the engine is slow
 */
export async function actOnIssuance(deps: WebDeps, asked: IssuanceActAsked): Promise<ActAnswer> {
  const { viewer, ref, act, body, key, receivedAt } = asked;
  const issuance = await findIssuance(deps.connection, ref);
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  if (!(await isPermitted(deps, asked, issuance))) {
    throw new RefusalError(refuse('notPermitted', { act }));
  }
  if ('unit' in body && isOwnDating(viewer, act, body.unit)) {
    throw new RefusalError(refuse('ownSubmission', { act }));
  }
  const by = { person: viewer.person, office: viewer.office };
  const request = requestHash({ act, ref, payload: body });
  const shape = issuancePayloads[act] as (body: unknown) => unknown;
  const payload = shape(body);
  const command = { key, act, by, receivedAt, request, payload } as IssuanceCommand;
  return askCampaign(deps, ref, command);
}
