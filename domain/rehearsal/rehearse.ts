import { addWorkdays, type CalendarData } from '../calendar';
import type { CampaignFile } from '../campaign-file';
import type { UnitCommand } from '../command';
import { dueAfterSigning } from '../due-after-signing';
import { countsFromReceipt } from '../duty-selection';
import { dutyPlans } from '../duty-plans';
import { CHASED_STATES, isMet } from '../duty-state';
import { enrolParticipants } from '../enrol-participants';
import type { Issuance } from '../issuance';
import type { RungRow } from '../issuance-event';
import type { Person } from '../person';
import { isRefusal } from '../refusal';
import { dayOf, endOfDay } from '../shanghai-time';
import type { Directory } from '../unit';
import type { Submitted } from '../unit-event';
import { askedRungs, firedRungs, firstRungAt } from '../wind-clock';
import { withClocks } from '../with-clocks';
import { Agenda } from './agenda';
import { handInCommand, reviewCommand } from './commands';
import { Desk } from './desk';
import { issuedInRehearsal } from './issued-in-rehearsal';
import type { DeskKey, RehearsalLog, Reviewed, RouteAsk, Waiting } from './rehearsal-log';
import { RehearsedRoutes } from './rehearsed-routes';
import { RehearsedUnit, sideOfFile, type RehearsedDuty } from './rehearsed-unit';
import type { Responses } from './responses';
import { RouteDesks, type SeatDesk } from './route-desks';

const DAY = 86_400_000;
/** A step that waits for an earlier one is tried again for so long. */
const PATIENCE = 400 * DAY;

/** What is rehearsed: a campaign that has passed validation, over a directory. */
export interface Rehearsal {
  file: CampaignFile;
  directory: Directory;
  /** Whoever routes may ask, by account; nobody for a campaign without routes. */
  people: readonly Person[];
  calendar: CalendarData;
  /** Epoch ms. */
  issuedAt: number;
  /** Virtual time ends here, epoch ms; without it when nothing lies ahead. */
  until?: number;
}

type Coming =
  | { at: number; kind: 'rung'; unit: RehearsedUnit; duty: string; clock: number }
  | { at: number; kind: 'handIn'; unit: RehearsedUnit; duty: string; clock: number; round: number }
  | { at: number; kind: 'desk'; desk: ReviewDesk }
  | { at: number; kind: 'seat'; desk: SeatDesk };

type ReviewDesk = Desk<DeskKey, Waiting>;

/** Who follows a duty up from here on, where its rungs say so. */
function passedOn([row]: readonly RungRow[]): Pick<RungRow, 'chasedBy'> {
  return row?.chasedBy ? { chasedBy: row.chasedBy } : {};
}

/** A campaign run through the rules of the product in virtual time; made for one run. */
class Run {
  private readonly agenda = new Agenda<Coming>();
  private readonly desks = new Map<string, ReviewDesk>();
  private readonly units: Map<string, RehearsedUnit>;
  private readonly issuance: Issuance;
  private readonly isCountedFromReceipt: boolean;
  private readonly waiting = new Map<Waiting, Reviewed>();
  private readonly routes: RehearsedRoutes;
  private readonly onRoutes: RouteDesks;
  readonly log: RehearsalLog;

  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly responses: Responses,
  ) {
    const { file, directory, calendar, issuedAt } = rehearsal;
    this.issuance = issuedInRehearsal(rehearsal);
    this.isCountedFromReceipt = countsFromReceipt(file);
    const armed = { armedAt: issuedAt, calendar };
    const context = { issuedAt, calendar, anchors: this.issuance.anchors };
    const participants = enrolParticipants(file, directory, context).map((one) =>
      withClocks(one, this.ladder, armed),
    );
    const side = sideOfFile(file);
    this.units = new Map(participants.map((one) => [one.unit, new RehearsedUnit(one, side)]));
    this.log = {
      ...{ issuedAt, participants, rungs: [], handedIn: [], reviews: [] },
      ...{ asks: [], seats: [], open: [] },
    };
    this.routes = new RehearsedRoutes(rehearsal, participants, responses);
    this.onRoutes = new RouteDesks({
      ...{ calendar, responses, log: this.log },
      call: (desk, at) => this.agenda.add({ at, kind: 'seat', desk }),
    });
  }

  play(): RehearsalLog {
    const { issuedAt, until = Infinity } = this.rehearsal;
    for (const unit of this.units.values()) {
      for (const duty of unit.duties.values()) this.begin(unit, duty, issuedAt);
    }
    for (;;) {
      const coming = this.agenda.next();
      if (!coming || coming.at > until) break;
      if (coming.kind === 'rung') this.fire(coming);
      else if (coming.kind === 'handIn') this.handIn(coming);
      else if (coming.kind === 'seat') this.answer(coming);
      else this.clear(coming);
    }
    for (const unit of this.units.values()) {
      for (const duty of unit.duties.keys()) {
        if (isMet(unit.stateOf(duty))) continue;
        this.log.open.push({ unit: unit.id, duty });
        this.onRoutes.chaseOpen(unit, duty, until);
      }
    }
    return this.log;
  }

  private get ladder() {
    return this.issuance.issued?.ladder ?? [];
  }

  /** A clock begins: its first rung lies ahead, and so may the answer of the unit. */
  private begin(unit: RehearsedUnit, duty: RehearsedDuty, from: number): void {
    const { clock, dueAt, nextRungAt } = duty;
    const key = duty.plan.duty;
    const at = nextRungAt;
    if (at !== null) this.agenda.add({ at, kind: 'rung', unit, duty: key, clock });
    const round = (unit.task.duties[key]?.round ?? 0) + 1;
    const answer = this.responses.handsInAt({ unit: unit.id, duty: key, round }, { from, dueAt });
    if (answer === null) return;
    this.agenda.add({ at: answer, kind: 'handIn', unit, duty: key, clock, round });
  }

  private fire({ at, unit, duty: key, clock }: Extract<Coming, { kind: 'rung' }>): void {
    const duty = unit.duties.get(key);
    if (duty?.clock !== clock || duty.nextRungAt !== at || duty.dueAt === null) return;
    // What is handed in is not chased; a return winds a clock of its own.
    if (!CHASED_STATES.some((state) => state === unit.stateOf(key))) return;
    const { calendar } = this.rehearsal;
    const { dueAt, asks } = duty;
    const chased = duty.chasedBy ? { chasedBy: duty.chasedBy } : {};
    const due = { unit: unit.id, duty: key, clock, dueAt, nextRungAt: at, asks, ...chased };
    const looking = { now: at, calendar };
    const rows = firedRungs(due, this.ladder, looking);
    Object.assign(duty, passedOn(rows));
    this.log.rungs.push(...rows.map((row) => ({ ...row, at })));
    // Nobody confirms in a rehearsal: what asks first goes when its question lapses.
    const asked = askedRungs(due, this.ladder, looking);
    duty.asks = asked?.asks ?? [];
    duty.nextRungAt = asked?.nextRungAt ?? rows.at(-1)?.nextRungAt ?? null;
    if (duty.nextRungAt === null) return;
    this.agenda.add({ at: duty.nextRungAt, kind: 'rung', unit, duty: key, clock });
  }

  private handIn(coming: Extract<Coming, { kind: 'handIn' }>): void {
    const { at, unit, duty: key, clock, round } = coming;
    const duty = unit.duties.get(key);
    if (duty?.clock !== clock) return;
    const chosen = this.routes.factsOf(unit, duty)?.facts.chosen;
    const event = this.act(unit, handInCommand(unit, duty, { at, round, chosen }), duty);
    if (isRefusal(event)) {
      const isEarly = event.refused === 'stepRequired' && at < this.log.issuedAt + PATIENCE;
      if (isEarly) this.agenda.add({ ...coming, at: this.workdaysAfter(at) });
      return;
    }
    if (event.act === 'notice.acknowledged') {
      const { late } = event.data;
      this.log.handedIn.push({ unit: unit.id, duty: key, kind: 'receipt', round, at, late });
      this.bringForward(unit, at);
    } else if ('handling' in event.data) this.receive(unit, event.data, at);
  }

  /** Of several occurrences the rules may have met another than the one that was meant. */
  private receive(unit: RehearsedUnit, data: Submitted, at: number): void {
    const { duty, kind, round, late, submission } = data;
    this.log.handedIn.push({ unit: unit.id, duty, kind, round, at, late });
    const met = unit.duties.get(duty);
    if (!met || met.plan.handling === 'file') return;
    if (data.approval) return this.onRoutes.follow(unit, duty, at);
    this.submit(this.deskOf(unit, met), { unit: unit.id, duty, round, submission, receivedAt: at });
  }

  private workdaysAfter(at: number): number {
    const on = dayOf(at);
    const next = addWorkdays(on, 1, this.rehearsal.calendar);
    return at + endOfDay(next) - endOfDay(on);
  }

  /** Signing early brings forward what counts from receipt. */
  private bringForward(unit: RehearsedUnit, acknowledgedAt: number): void {
    if (!this.isCountedFromReceipt) return;
    const { file, calendar, issuedAt } = this.rehearsal;
    const { participant } = unit;
    const isAddressed = participant.roles.includes('addressed');
    const row = isAddressed ? participant.unitClass : ('assigned' as const);
    const bearer = { row, items: participant.items };
    const base = { issuedAt, calendar, anchors: this.issuance.anchors };
    const signed = dutyPlans(file, bearer, { ...base, acknowledgedAt });
    for (const { duty: key, dueAt: signedDue } of signed) {
      const duty = unit.duties.get(key);
      if (!duty) continue;
      const { returns = 0 } = unit.task.duties[key] ?? {};
      const standing = { dueAt: duty.dueAt, returns, state: unit.stateOf(key) };
      const counted = { signed: signedDue, unsigned: duty.plan.dueAt };
      const dueAt = dueAfterSigning(standing, counted);
      if (dueAt !== null) this.wind(unit, duty, { dueAt, now: acknowledgedAt });
    }
  }

  private wind(
    unit: RehearsedUnit,
    duty: RehearsedDuty,
    { dueAt, now }: { dueAt: number; now: number },
  ): void {
    const { calendar } = this.rehearsal;
    const nextRungAt = firstRungAt(this.ladder, dueAt, { armedAt: now, calendar });
    unit.wind(duty, { dueAt, nextRungAt });
    this.begin(unit, duty, now);
  }

  private submit(desk: ReviewDesk, waiting: Waiting): void {
    const reviewed = { ...waiting, desk: desk.key, decidedAt: null, isReturned: false };
    this.log.reviews.push(reviewed);
    this.waiting.set(waiting, reviewed);
    const calledAt = desk.receive(waiting);
    if (calledAt !== null) this.agenda.add({ at: calledAt, kind: 'desk', desk });
  }

  /** Whoever submits never reviews: the sponsor's own goes to the issuing office (design §2). */
  private deskOf(unit: RehearsedUnit, { plan }: RehearsedDuty): ReviewDesk {
    const { issuer, sponsor } = this.rehearsal.file.notice;
    const handling = plan.handling === 'approve' ? 'approve' : 'review';
    const key: DeskKey = { office: unit.id === sponsor ? issuer : sponsor, handling };
    const id = `${key.office} ${handling}`;
    const known = this.desks.get(id);
    if (known) return known;
    const { desk: pace } = this.responses;
    const { calendar } = this.rehearsal;
    const desk: ReviewDesk = new Desk(key, {
      ...{ workdays: pace.workdays, perDay: pace[handling], calendar },
    });
    this.desks.set(id, desk);
    return desk;
  }

  private clear({ at, desk }: Extract<Coming, { kind: 'desk' }>): void {
    const { decided, nextAt } = desk.clear(at);
    for (const one of decided) this.decide(one, at);
    if (nextAt !== null) this.agenda.add({ at: nextAt, kind: 'desk', desk });
  }

  private decide(waiting: Waiting, at: number): void {
    const unit = this.units.get(waiting.unit);
    const duty = unit?.duties.get(waiting.duty);
    const reviewed = this.waiting.get(waiting);
    if (!unit || !duty || !reviewed) return;
    this.waiting.delete(waiting);
    const isReturned = this.responses.isReturned(waiting);
    const event = this.act(unit, reviewCommand(waiting, { at, isReturned, reviewed }), duty);
    if (isRefusal(event)) throw new Error(`${waiting.unit} ${waiting.duty}: ${event.refused}`);
    Object.assign(reviewed, { decidedAt: at, isReturned });
    if (event.act !== 'submission.returned') return;
    this.wind(unit, duty, { dueAt: event.data.correctBy, now: at });
  }

  private answer({ at, desk }: Extract<Coming, { kind: 'seat' }>): void {
    for (const ask of this.onRoutes.clear(desk, at)) this.say(ask, at);
  }

  /** A word on a route; what came in the same hour may have taken the question away. */
  private say(ask: RouteAsk, at: number): void {
    const unit = this.units.get(ask.unit);
    const duty = unit?.duties.get(ask.duty);
    const approval = unit?.task.duties[ask.duty]?.approval;
    if (!unit || !duty || !approval || ask.endedAt !== null) return;
    const event = this.act(unit, this.onRoutes.word(ask, approval, at), duty);
    if (isRefusal(event)) throw new Error(`${ask.unit} ${ask.duty}: ${event.refused}`);
    this.onRoutes.follow(unit, ask.duty, at);
    const { correctBy } = event.data as { correctBy?: number };
    if (correctBy !== undefined) this.wind(unit, duty, { dueAt: correctBy, now: at });
  }

  private act(unit: RehearsedUnit, command: UnitCommand, duty: RehearsedDuty) {
    const { calendar, file } = this.rehearsal;
    const on = addWorkdays(dayOf(command.receivedAt), file.correctionWorkdays, calendar);
    return unit.act(command, {
      correctBy: endOfDay(on),
      approval: this.routes.factsOf(unit, duty),
    });
  }
}

/**
 * Runs a campaign through the rules of the product in virtual time: who takes part, what falls due,
 * which rungs fire, what is decided. Nothing is stored and nobody is told.
 * @param rehearsal a file that has passed validation: others may throw
 */
export function rehearse(rehearsal: Rehearsal, responses: Responses): RehearsalLog {
  return new Run(rehearsal, responses).play();
}
