import type { Scope, Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { reachesIssuance } from '../../../store/read-scope';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { scopeAt } from './viewer-scope';

/**
 * The scope of somebody on the issuing side.
 * @throws RefusalError unless the viewer's office issues or runs it
 */
export async function steeringScope(
  { connection }: WebDeps,
  viewer: Viewer,
  ref: IssuanceRef,
): Promise<Scope> {
  const scope = await scopeAt(connection, viewer, ref);
  if (reachesIssuance(scope, ref)) return scope;
  throw new RefusalError(refuse('notPermitted', { campaign: ref.campaign }));
}
