import { canActForUnit, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef, UnitTaskRef } from '../../../domain/stream-name';
import { findInnerRow } from '../../../store/inner-handlings';
import { unitsAround } from '../../../store/inner-facts';
import type { WebDeps } from '../web-deps';
import { RefusalError } from '../refusal-error';

/**
 * Holds whoever asks to the office itself and its departments: what goes on inside is nobody
 * else's business, the issuing side's least of all.
 * @throws RefusalError notPermitted
 */
export async function requireInsider(
  connection: WebDeps['connection'],
  { office }: Viewer,
  unit: string,
): Promise<void> {
  if ((await unitsAround(connection, office)).includes(unit)) return;
  throw new RefusalError(refuse('notPermitted', { unit }));
}

/** The unit for whose text a department uploads a file; null where it has no part in any. */
export async function unitWrittenFor(
  connection: WebDeps['connection'],
  viewer: Viewer,
  ref: IssuanceRef,
): Promise<string | null> {
  for (const unit of await unitsAround(connection, viewer.office)) {
    const inside = await asInsider(connection, viewer, { ...ref, unit });
    if (inside.office !== viewer.office) return inside.office;
  }
  return null;
}

/**
 * Whoever asks, as one of the unit's own where the notice was assigned to their department (分办):
 * they read what the unit reads and keep its drafts. Acts for the unit stay with the unit.
 */
export async function asInsider(
  connection: WebDeps['connection'],
  viewer: Viewer,
  ref: UnitTaskRef,
): Promise<Viewer> {
  if (viewer.office === ref.unit) return viewer;
  const row = await findInnerRow(connection, ref);
  const parts = row ? [row.sheet.lead, ...row.sheet.assisting] : [];
  if (!parts.includes(viewer.office)) return viewer;
  const around = await unitsAround(connection, viewer.office);
  return around.includes(ref.unit) ? { ...viewer, office: ref.unit } : viewer;
}

/**
 * Holds whoever asks to those who fill in the unit's forms, in the unit or in a department the
 * notice was assigned to.
 * @throws RefusalError notPermitted
 */
export async function requireWriter(
  connection: WebDeps['connection'],
  viewer: Viewer,
  ref: UnitTaskRef,
): Promise<void> {
  const writer = await asInsider(connection, viewer, ref);
  if (canActForUnit(writer, 'submitReport', ref.unit)) return;
  throw new RefusalError(refuse('notPermitted', { unit: ref.unit }));
}
