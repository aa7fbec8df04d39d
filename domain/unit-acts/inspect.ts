import { FINDINGS } from '../inspection';
import { lacksReason } from '../lacks-reason';
import { refuse } from '../refusal';
import { dayOf } from '../shanghai-time';
import { isSoundDay } from '../validate-windows';
import type { UnitRule } from './ruling';

/** Enters what an inspection of the unit found (督查清单); nothing the unit owes changes by it. */
export const inspect: UnitRule<'inspect'> = ({ facts, command }) => {
  const { way, on, findings } = command.payload;
  const [good] = FINDINGS;
  if (!isSoundDay(on) || on > dayOf(command.receivedAt)) return refuse('dateOutOfRange', { on });
  if (findings.length === 0) return refuse('inspectionEmpty');
  const points = findings.map(({ point }) => point);
  const strange = points.find(
    (point, i) => !facts.inspectionPoints.includes(point) || points.indexOf(point) !== i,
  );
  if (strange !== undefined) return refuse('inspectionPointUnknown', { point: strange });
  const lacks = findings.some(({ finding, note }) => finding !== good && lacksReason(note));
  if (lacks) return refuse('reasonRequired');
  return { act: 'unit.inspected', data: { way, on, findings } };
};
