import fc from 'fast-check';
import type { Approval } from '../../../../domain/approval/approval';
import { APPROVAL_EVENTS } from '../../../../domain/approval/approval-event';
import { APPROVAL_REFUSALS } from '../../../../domain/approval/approval-refusal';
import type { Route } from '../../../../domain/approval/route';
import { arbitraryRoute } from './arbitrary-route';
import {
  baselessWords,
  canBeFinished,
  isRefoldable,
  mistimedWaits,
  orphanedTasks,
  outcomes,
  selfDecisions,
  strandedTasks,
  wrongOutcomes,
} from './invariants';
import { Run } from './run';
import { step, type Step } from './step';

/** The few runs of every day begin at a seed that meets everything below; many meet it anyway. */
const SIZE =
  process.env['LUOSHI_PROOF'] === '1' ? { numRuns: 100_000 } : { numRuns: 2_000, seed: 4 };

/** Everything that has been seen to happen in some run, so that no act is tested in name only. */
const seen = new Set<string>();

function note(run: Run): void {
  run.events.forEach(({ event }) => seen.add(event.act));
  seen.add(run.state.status);
  if (run.state.opinions.some(({ onBehalfOf }) => onBehalfOf !== null)) seen.add('on behalf');
  for (const { state, slots } of Object.values(run.state.nodes)) {
    seen.add(`node ${state}`);
    slots.forEach(({ origin }) => seen.add(`by ${origin}`));
  }
}

/** What must hold after every step, whatever it was. */
function faultsAfter(run: Run, before: Approval): string[] {
  const grown = run.state.round - before.round;
  return [
    ...(run.refused !== null && run.state !== before ? ['changed by a refusal'] : []),
    ...(grown < 0 || grown > 1 ? [`round by ${grown}`] : []),
    ...strandedTasks(run),
    ...orphanedTasks(run),
    ...mistimedWaits(run),
    ...wrongOutcomes(run.state),
  ];
}

function play(route: Route, unmet: number, steps: readonly Step[]): Run {
  const run = new Run(route, unmet);
  for (const one of steps) {
    const { state } = run;
    run.step(one);
    if (run.refused !== null) seen.add(`refused ${run.refused}`);
    const wrong = faultsAfter(run, state);
    if (wrong.length > 0) expect(wrong).toEqual([]);
  }
  expect(selfDecisions(run)).toEqual([]);
  expect(baselessWords(run)).toEqual([]);
  expect(outcomes(run).length).toBeLessThanOrEqual(1);
  expect(isRefoldable(run)).toBe(true);
  note(run);
  expect(canBeFinished(run)).toBe(true);
  note(run);
  return run;
}

describe('an approval under whatever people do', () => {
  it(
    'comes to an end, orphans no task, decides once, never on its own submission',
    () => {
      const steps = fc.array(step, { minLength: 1, maxLength: 60, size: 'max' });
      fc.assert(
        fc.property(arbitraryRoute, fc.nat({ max: 1 << 20 }), steps, (route, unmet, taken) => {
          play(route, unmet, taken);
        }),
        SIZE,
      );
    },
    SIZE.numRuns * 30 + 10_000,
  );

  it('has done every act, and met every refusal and every standing', () => {
    const wanted = [
      ...APPROVAL_EVENTS,
      ...['running', 'returned', 'withdrawn', 'completed', 'rejected', 'on behalf'],
      ...['waiting', 'open', 'passed', 'skipped', 'rejected', 'cancelled'].map((s) => `node ${s}`),
      ...['route', 'fallback', 'appointed', 'before', 'after', 'beside'].map((o) => `by ${o}`),
      ...APPROVAL_REFUSALS.filter((code) => code !== 'tooOftenTransferred')
        .filter((code) => code !== 'notTheSubmitter' && code !== 'decidedByRoute')
        .map((code) => `refused ${code}`),
      ...['ownSubmission', 'reasonRequired', 'alreadyRead'].map((code) => `refused ${code}`),
    ];
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });
});
