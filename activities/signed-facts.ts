import type { UnitCommand } from '../domain/command';
import { signedInside } from '../domain/inner/signed-inside';
import { needsSignature } from '../domain/inner/why-unsigned';
import { innerStream, type UnitTaskRef } from '../domain/stream-name';
import type { UnitFacts } from '../domain/unit-facts';
import { readInnerFacts } from '../store/inner-facts';
import { findInnerSettings } from '../store/inner-settings';
import { findUnitRows } from '../store/unit-projection';
import type { EngineDeps } from './engine-deps';

interface Asked {
  command: UnitCommand;
  facts: UnitFacts;
}

/** The facts of a unit's own act, with what its leaders have signed where it handles inside. */
export async function withSignedInside(
  engine: EngineDeps,
  ref: UnitTaskRef,
  { command, facts }: Asked,
): Promise<UnitFacts> {
  const { connection } = engine;
  const { unit } = ref;
  if (command.by.office !== unit || !needsSignature(command)) return facts;
  if (!(await findInnerSettings(connection, unit)).isOn) return facts;
  const [{ state }, { duties }] = await Promise.all([
    engine.inner.fresh(innerStream(ref)),
    findUnitRows(connection, ref),
  ]);
  const office = await readInnerFacts(connection, { unit, duties, state });
  const inside = signedInside(state, office, command.receivedAt);
  return inside ? { ...facts, inside } : facts;
}
