import { UNTOUCHED_HANDLING } from '../../../domain/inner/inner';
import { signedInside, type SignedInside } from '../../../domain/inner/signed-inside';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { readInnerFacts } from '../../../store/inner-facts';
import { findInnerRow } from '../../../store/inner-handlings';
import { findInnerSettings } from '../../../store/inner-settings';
import type { DutyDoc } from '../../../store/models/duty';
import type { WebDeps } from '../web-deps';

/** What a unit has signed inside, for its own pages; null where it handles nothing inside. */
export async function signedBy(
  connection: WebDeps['connection'],
  ref: UnitTaskRef,
  duties: readonly DutyDoc[],
): Promise<SignedInside | null> {
  const { unit } = ref;
  if (!(await findInnerSettings(connection, unit)).isOn) return null;
  const state = (await findInnerRow(connection, ref)) ?? UNTOUCHED_HANDLING;
  const facts = await readInnerFacts(connection, { unit, duties, state });
  return signedInside(state, facts, Date.now());
}
