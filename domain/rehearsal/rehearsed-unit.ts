import type { Chaser } from '../chaser';
import type { UnitCommand } from '../command';
import { decideUnitAct } from '../decide-unit-act';
import type { CampaignFile } from '../campaign-file';
import type { EnrolledDuty, EnrolledParticipant } from '../enrolled-participant';
import { isRefusal, type Refusal } from '../refusal';
import type { RungAsk } from '../rung-ask';
import type { UnitEvent } from '../unit-event';
import { fileFacts, type DutyFacts, type RouteFacts, type UnitFacts } from '../unit-facts';
import { applyUnitEvent, UNTOUCHED_TASK, type UnitTask } from '../unit-task';

/** One duty with its running clock, as the issuer's rows have it. */
export interface RehearsedDuty {
  plan: EnrolledDuty;
  dueAt: number | null;
  clock: number;
  nextRungAt: number | null;
  /** Rungs that wait for the handler's word. */
  /** See `RungRow.chasedBy`. */
  chasedBy?: Chaser;
  asks: RungAsk[];
}

/** What stays the same for all units of a rehearsal. */
export interface RehearsedSide {
  office: string;
  sponsor: string;
  items: ReturnType<typeof fileFacts>;
}

/** The issuing side of a campaign file. */
export function sideOfFile(file: CampaignFile): RehearsedSide {
  const { issuer: office, sponsor } = file.notice;
  return { office, sponsor, items: fileFacts(file) };
}

/** What an act must know besides: by when something returned comes back, and the route it goes. */
interface Around {
  /** Epoch ms. */
  correctBy: number;
  approval: RouteFacts | undefined;
}

function factsOf({ plan, dueAt, clock }: RehearsedDuty): DutyFacts {
  const { kind, form, handling, requires, item, step } = plan;
  const unasked = { suspended: false, grantedRequest: null };
  return { kind, form, handling, requires, item, step, dueAt, clock, ...unasked };
}

/** One participant in virtual time: its own stream's state and its duties' clocks. */
export class RehearsedUnit {
  readonly duties: Map<string, RehearsedDuty>;
  task: UnitTask = UNTOUCHED_TASK;
  private readonly owed: UnitFacts['duties'];

  constructor(
    readonly participant: EnrolledParticipant,
    private readonly side: RehearsedSide,
  ) {
    this.duties = new Map(
      participant.duties.map((plan) => [
        plan.duty,
        { plan, dueAt: plan.dueAt, clock: 0, nextRungAt: plan.nextRungAt, asks: [] },
      ]),
    );
    this.owed = Object.fromEntries(
      [...this.duties].map(([key, duty]) => [key, factsOf(duty)] as const),
    );
  }

  get id(): string {
    return this.participant.unit;
  }

  /** One act under the rules of the product; its state is as after it. */
  act(command: UnitCommand, around: Around): UnitEvent | Refusal {
    const event = decideUnitAct(this.task, command, this.facts(around));
    if (isRefusal(event)) return event;
    this.task = applyUnitEvent(this.task, event, { at: command.receivedAt, by: command.by });
    return event;
  }

  stateOf(duty: string) {
    return this.task.duties[duty]?.state ?? 'open';
  }

  /** Winds the clock of a duty anew. */
  wind(duty: RehearsedDuty, { dueAt, nextRungAt }: Pick<RehearsedDuty, 'dueAt' | 'nextRungAt'>) {
    duty.clock += 1;
    duty.dueAt = dueAt;
    duty.nextRungAt = nextRungAt;
    duty.asks = [];
    this.owed[duty.plan.duty] = factsOf(duty);
  }

  private facts({ correctBy, approval }: Around): UnitFacts {
    const { office: issuer, sponsor, items: known } = this.side;
    return {
      ...{ status: 'running', rev: 1, issuer, sponsor, unit: this.id },
      ...{ enrolled: true, released: false, items: this.participant.items, ...known },
      ...{ duties: this.owed, correctBy },
      ...(approval && { approval }),
    };
  }
}
