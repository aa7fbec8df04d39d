import type { Actor } from '../../domain/actor';
import type { UnitAct, UnitCommand, UnitCommandPayload } from '../../domain/command';
import { decideUnitAct } from '../../domain/decide-unit-act';
import type { DutyProgress } from '../../domain/duty-state';
import { isRefusal, type Refusal } from '../../domain/refusal';
import type { SubmissionRef, UnitEvent } from '../../domain/unit-event';
import type { DutyFacts, UnitFacts } from '../../domain/unit-facts';
import { applyUnitEvent, UNTOUCHED_TASK, type UnitTask } from '../../domain/unit-task';
import { endOfDay } from '../../domain/shanghai-time';

/** Noon of 20 April 2022 in Shanghai. */
export const NOON = Date.parse('2022-04-20T12:00:00+08:00');
/** When the plan is due. */
export const PLAN_DUE = endOfDay('2022-04-25');

export const HANDLER: Actor = { person: 'east-handler', office: 'sf-east' };
export const REVIEWER: Actor = { person: 'sf-reviewer', office: 'sf-publicity' };
export const CLERK: Actor = { person: 'sf-clerk', office: 'sf-publicity' };

/** A duty of a step of the same name, reviewed and undated unless told otherwise. */
export function buildDutyFacts(part: Partial<DutyFacts> & Pick<DutyFacts, 'kind'>): DutyFacts {
  const { kind } = part;
  return {
    ...{ form: kind, step: kind, handling: 'review', requires: [], dueAt: null, clock: 0 },
    ...{ suspended: false, grantedRequest: null },
    ...part,
  };
}

/** A running campaign in which the unit leads item 1, may tell of item 3, and owes every kind. */
export function buildUnitFacts(part: Partial<UnitFacts> = {}): UnitFacts {
  return {
    status: 'running',
    rev: 7,
    issuer: 'sf',
    sponsor: 'sf-publicity',
    unit: 'sf-east',
    enrolled: true,
    released: false,
    items: [{ item: 1, role: 'lead', first: true }],
    itemNumbers: [1, 2, 3],
    commonItems: [3],
    inspectionPoints: ['有部署', '有措施', '有落实'],
    duties: {
      receipt: buildDutyFacts({
        kind: 'receipt',
        handling: 'file',
        dueAt: endOfDay('2022-04-22'),
      }),
      plan: buildDutyFacts({ kind: 'plan', dueAt: PLAN_DUE, requireSealed: true }),
      'report.p1': buildDutyFacts({ kind: 'report', step: 'report' }),
      'report.p2': buildDutyFacts({ kind: 'report', step: 'report', handling: 'file' }),
      'progress.i1': buildDutyFacts({ kind: 'progress', item: 1 }),
      summary: buildDutyFacts({ kind: 'summary', handling: 'approve', requires: ['plan'] }),
    },
    correctBy: endOfDay('2022-04-26'),
    ...part,
  };
}

/** A stored form with this id. */
export function handed(submission: string, form: string): SubmissionRef {
  return { submission, form, formVersion: `${form}@1`, bodyHash: `hash-${submission}` };
}

/** Who asks, and when; the unit's handler at noon unless told otherwise. */
export interface Asking {
  by?: Actor;
  at?: number;
}

/** One participant's run, driven through the rules and the fold alone. */
export class UnitRun {
  task: UnitTask = UNTOUCHED_TASK;
  private asked = 0;

  constructor(readonly facts: UnitFacts = buildUnitFacts()) {}

  /** What the rules say; the run stays as it is. */
  ask<Act extends UnitAct>(
    act: Act,
    payload: UnitCommandPayload[Act],
    { by = HANDLER, at = NOON }: Asking = {},
  ): UnitEvent | Refusal {
    this.asked += 1;
    const base = { key: `command-${this.asked}`, by, receivedAt: at, request: '' };
    const command = { ...base, act, payload } as UnitCommand;
    return decideUnitAct(this.task, command, this.facts);
  }

  /** Does it; fails the test if the rules refuse. */
  do<Act extends UnitAct>(
    act: Act,
    payload: UnitCommandPayload[Act],
    asking: Asking = {},
  ): UnitEvent {
    const event = this.ask(act, payload, asking);
    if (isRefusal(event)) throw new Error(`${act} was refused: ${event.refused}`);
    const { by = HANDLER, at = NOON } = asking;
    this.task = applyUnitEvent(this.task, event, { at, by });
    return event;
  }

  /** Where one duty stands; fails the test if nobody has touched it. */
  duty(key: string): DutyProgress {
    const found = this.task.duties[key];
    if (!found) throw new Error(`${key} is untouched`);
    return found;
  }
}

/** A run whose plan has been handed in as `plan-1`. */
export function planHandedIn(facts?: UnitFacts): UnitRun {
  const run = new UnitRun(facts);
  run.do('submitPlan', { duty: 'plan', ...handed('plan-1', 'plan') });
  return run;
}
