import type { Actor } from '../../../domain/actor';
import { addWorkdays } from '../../../domain/calendar';
import type { IssuanceCommand, UnitCommand } from '../../../domain/command';
import { decideIssuanceAct } from '../../../domain/decide-issuance-act';
import { decideUnitAct } from '../../../domain/decide-unit-act';
import { knownDutyKeys } from '../../../domain/duty-selection';
import { isMet } from '../../../domain/duty-state';
import type { IssuanceEvent } from '../../../domain/issuance-event';
import type { DutyClockFacts, IssuanceFacts } from '../../../domain/issuance-facts';
import { isRefusal, type Refusal } from '../../../domain/refusal';
import { dayOf, endOfDay } from '../../../domain/shanghai-time';
import { fileFacts, type UnitFacts } from '../../../domain/unit-facts';
import {
  applyUnitEvent,
  untouchedDuty,
  UNTOUCHED_TASK,
  type UnitTask,
} from '../../../domain/unit-task';
import { CALENDAR_2022 as calendar } from '../../builders/calendar-2022';
import { NOON } from '../../builders/unit-run';
import { MODEL_CAMPAIGN as file } from './campaign';
import { deepFreeze } from './deep-freeze';
import { enrolAll, enrolOne } from './enrol';
import {
  applyIssuer,
  foldIssuer,
  type IssuerEntry,
  type IssuerSide,
  type UnitEntry,
} from './ledger';
import { askedClocks, circularFacts } from './owed';

const PARTICIPANTS = deepFreeze(enrolAll(NOON));
const OUTSIDE: Actor = { person: 'sf-handler', office: 'sf-publicity' };

interface Read {
  side: IssuerSide;
  now: number;
  facts: { [unit: string]: UnitFacts };
}

/** Units that lead an item of the model's campaign. */
function leadsOf(item: number): string[] {
  const leads = file.items.find(({ no }) => no === item)?.leads ?? [];
  return leads.flatMap((ref) => ('unit' in ref ? [ref.unit] : []));
}

/** One issuing and its participants in memory: the rules and the folds, with nothing around them. */
export class Issuing {
  now = NOON;
  readonly issuerEntries: IssuerEntry[] = [];
  readonly unitEntries: { [unit: string]: UnitEntry[] } = {};
  side: IssuerSide = foldIssuer([]);
  private readonly tasks: { [unit: string]: UnitTask } = {};
  private read: Read = { side: this.side, now: NaN, facts: {} };

  constructor() {
    const issue = {
      act: 'issue',
      key: 'issue',
      by: OUTSIDE,
      receivedAt: NOON,
      request: '',
    } as const;
    this.askIssuer({ ...issue, payload: { revision: 1 } });
    const participants = PARTICIPANTS;
    this.append({ act: 'participants.enrolled', data: { page: 0, participants } });
    const duties = participants.flatMap((one) => one.duties).length;
    const counts = { participants: participants.length, duties };
    this.append({ act: 'campaign.published', data: counts });
  }

  /** Ids of everyone who was ever enrolled, in order. */
  get units(): string[] {
    return Object.keys(this.side.units).sort();
  }

  taskOf(unit: string): UnitTask {
    return this.tasks[unit] ?? UNTOUCHED_TASK;
  }

  /** Appends an entry of the issuer's stream. */
  append(event: IssuerEntry['event']): void {
    const entry = { event, at: this.now };
    this.issuerEntries.push(entry);
    this.side = deepFreeze(applyIssuer(this.side, entry, this.issuerEntries.length));
  }

  /** Facts of the issuer's stream for an act on a unit's, read once for each state and instant. */
  unitFacts(unit: string): UnitFacts {
    const { side, now } = this;
    if (this.read.side !== side || this.read.now !== now) this.read = { side, now, facts: {} };
    return (this.read.facts[unit] ??= deepFreeze(this.readFacts(unit)));
  }

  private readFacts(unit: string): UnitFacts {
    const { issuance, units } = this.side;
    const known = units[unit];
    const duties = Object.entries(known?.duties ?? {}).map(([duty, one]) => {
      const { plan, dueAt, clock, suspended, grantedRequest } = one;
      return [duty, { ...plan, dueAt, clock, suspended, grantedRequest }];
    });
    const correctOn = addWorkdays(dayOf(this.now), file.correctionWorkdays, calendar);
    return {
      status: issuance.status,
      rev: issuance.rev,
      issuer: 'sf',
      sponsor: 'sf-publicity',
      unit,
      enrolled: known !== undefined,
      released: known?.released ?? false,
      items: known?.participant.items ?? [],
      ...fileFacts(file),
      duties: Object.fromEntries(duties) as UnitFacts['duties'],
      correctBy: endOfDay(correctOn),
    };
  }

  /** What the rules say to a command upon a unit; nothing is changed. */
  considerUnit(unit: string, command: UnitCommand): ReturnType<typeof decideUnitAct> {
    return decideUnitAct(this.taskOf(unit), deepFreeze(command), this.unitFacts(unit));
  }

  /** Decides and appends. @returns the refusal, or null when it was done */
  askUnit(unit: string, command: UnitCommand): Refusal | null {
    const event = this.considerUnit(unit, command);
    if (isRefusal(event)) return event;
    const entry = { event, at: this.now, by: command.by };
    (this.unitEntries[unit] ??= []).push(entry);
    this.tasks[unit] = deepFreeze(applyUnitEvent(this.taskOf(unit), event, entry));
    return null;
  }

  private openDuties(): number {
    return this.units
      .filter((unit) => !this.side.units[unit]?.released)
      .flatMap((unit) =>
        Object.keys(this.side.units[unit]?.duties ?? {}).filter(
          (duty) => !isMet(this.taskOf(unit).duties[duty]?.state ?? 'open'),
        ),
      ).length;
  }

  private clockFacts(unit: string, key: string): DutyClockFacts | null {
    const duty = this.side.units[unit]?.duties[key];
    if (!duty) return null;
    const { dueAt, clock, suspended } = duty;
    const { returns, state, request } = this.taskOf(unit).duties[key] ?? untouchedDuty('plan');
    return {
      ...{ dueAt, clock, suspended, returns, met: isMet(state) },
      request: request?.state === 'open' ? request : null,
    };
  }

  private issuerFacts({ act, payload }: IssuanceCommand): IssuanceFacts {
    const { units } = this.side;
    const unit = 'unit' in payload ? payload.unit : '';
    const instead = act === 'releaseParticipant' ? payload.instead : undefined;
    return {
      calendar,
      issue: { file, revision: 1, fileHash: 'hash', forms: {} },
      items: file.items.map(({ no }) => no),
      dutyKeys: knownDutyKeys(file),
      enrolled: this.units.filter((one) => !units[one]?.released),
      noticeReturn: this.taskOf(unit).noticeReturn,
      cancelled: Object.keys(units[unit]?.duties ?? {}).length,
      duty: 'unit' in payload && 'duty' in payload ? this.clockFacts(unit, payload.duty) : null,
      instead: instead && !units[instead] ? enrolOne(this.side, instead, this.now) : null,
      openDuties: this.openDuties(),
      leads: leadsOf('item' in payload ? payload.item : 0),
      circular: act === 'signCircular' ? circularFacts(this) : null,
      asked: act === 'confirmRungs' || act === 'holdRungs' ? askedClocks(this) : [],
    };
  }

  /** What the rules say to a command of the issuing side; nothing is changed. */
  considerIssuer(command: IssuanceCommand): ReturnType<typeof decideIssuanceAct> {
    const facts = deepFreeze(this.issuerFacts(command));
    return decideIssuanceAct(this.side.issuance, deepFreeze(command), facts);
  }

  /** The unit's stream is told what it was granted, as the engine tells it. */
  private answerGranted({ by, key }: IssuanceCommand, { act, data }: IssuanceEvent): void {
    if (act !== 'due.extended' && act !== 'duty.suspended') return;
    if (data.request === undefined) return;
    const { unit, duty } = 'row' in data ? data.row : data;
    const dueAt = 'row' in data ? data.row.dueAt : null;
    const payload = { duty, request: data.request, dueAt, opinion: data.reason };
    const base = { key: `granted:${key}`, by, receivedAt: this.now, request: key };
    const refusal = this.askUnit(unit, { ...base, act: 'grantRequest', payload });
    if (refusal) throw new Error(`what was granted could not be told: ${refusal.refused}`);
  }

  /** Decides and appends. @returns the refusal, or null when it was done */
  askIssuer(command: IssuanceCommand): Refusal | null {
    const event = this.considerIssuer(command);
    if (isRefusal(event)) return event;
    this.append(event);
    this.answerGranted(command, event);
    return null;
  }
}
