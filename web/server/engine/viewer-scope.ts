import { taskScope, type Scope, type Viewer } from '../../../domain/permissions';
import type { IssuanceRef } from '../../../domain/stream-name';
import { findIssuance, listIssuances } from '../../../store/issuances';
import { listTasksOf } from '../../../store/task-lists';
import { findUnitRows } from '../../../store/unit-projection';
import type { WebDeps } from '../web-deps';

/** What the viewer may read of campaigns, all of them. */
export async function scopeOfViewer(
  connection: WebDeps['connection'],
  viewer: Viewer,
): Promise<Scope> {
  const [running, own] = await Promise.all([
    listIssuances(connection, [viewer.office]),
    listTasksOf(connection, viewer.office),
  ]);
  return taskScope(viewer, running, own);
}

/** What the viewer may read of one issuing. */
export async function scopeAt(
  connection: WebDeps['connection'],
  viewer: Viewer,
  ref: IssuanceRef,
): Promise<Scope> {
  const { campaign, office } = ref;
  const [issuance, { task }] = await Promise.all([
    findIssuance(connection, ref),
    findUnitRows(connection, { campaign, office, unit: viewer.office }),
  ]);
  const side = issuance && [issuance.office, issuance.sponsor, ...(issuance.chasers ?? [])];
  const runs = side?.includes(viewer.office) ?? false;
  return taskScope(viewer, runs ? [ref] : [], task ? [task] : []);
}
