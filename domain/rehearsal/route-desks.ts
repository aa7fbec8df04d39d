import type { Approval, Approver, Wait } from '../approval/approval';
import { chaseInstants, chaseOf } from '../approval/chase';
import type { Route } from '../approval/route';
import { nodeOf } from '../approval/route-order';
import type { CalendarData } from '../calendar';
import { routeCommand } from './commands';
import { Desk } from './desk';
import type { RehearsalLog, RehearsedSeat, RouteAsk } from './rehearsal-log';
import type { RehearsedUnit } from './rehearsed-unit';
import type { Responses } from './responses';

/** The desk of somebody who is asked on routes. */
export type SeatDesk = Desk<RehearsedSeat, RouteAsk>;

interface RouteDesksOptions {
  calendar: CalendarData;
  responses: Responses;
  log: RehearsalLog;
  /** Told when a desk is to be looked at, epoch ms. */
  call: (desk: SeatDesk, at: number) => void;
}

function isSame(ask: RouteAsk, { node, slot, asked, since }: Wait): boolean {
  return (
    ask.node === node &&
    ask.slot === slot &&
    ask.receivedAt === since &&
    ask.asked?.person === asked?.person
  );
}

/** Everybody who is asked on routes, each with a queue; what is asked comes from the rules alone. */
export class RouteDesks {
  private readonly desks = new Map<string, SeatDesk>();
  private readonly instants = new Map<Route, Map<number, number[]>>();
  private readonly open = new Map<string, RouteAsk[]>();

  constructor(private readonly options: RouteDesksOptions) {}

  /** After an act upon a submission: whom it asks now, and whom it asks no longer. */
  follow(unit: RehearsedUnit, duty: string, at: number): void {
    const key = `${unit.id} ${duty}`;
    const { approval, submission, round } = unit.task.duties[duty] ?? {};
    if (!approval) return;
    const { waits } = approval;
    const known = this.open.get(key) ?? [];
    for (const ask of known) {
      if (!waits.some((wait) => isSame(ask, wait))) this.end(ask, approval, at);
    }
    const about = { unit: unit.id, duty, submission: submission ?? '', round: round ?? 1 };
    const asks = waits.map(
      (wait) => known.find((ask) => isSame(ask, wait)) ?? this.ask({ ...about, ...wait }, approval),
    );
    this.open.set(key, asks);
  }

  /** What somebody answers now, in turn; those asked no longer cost them no time. */
  clear(desk: SeatDesk, at: number): RouteAsk[] {
    desk.keep(({ endedAt }) => endedAt === null);
    const { decided, nextAt } = desk.clear(at);
    if (nextAt !== null) this.options.call(desk, nextAt);
    return decided;
  }

  /** The word somebody gives: on what is assumed to be returned, the first who decides returns it. */
  word(ask: RouteAsk, approval: Approval, at: number) {
    const isAdvice = approval.nodes[ask.node]?.advisory === true;
    const isReturned = !isAdvice && this.options.responses.isReturned(ask);
    Object.assign(ask, { isAnswered: true, isReturned });
    return routeCommand(ask, { at, isReturned });
  }

  /** Rungs that have come for whatever still waits. @param at epoch ms at which virtual time ends */
  chaseOpen(unit: RehearsedUnit, duty: string, at: number): void {
    const approval = unit.task.duties[duty]?.approval;
    if (!approval) return;
    for (const ask of this.open.get(`${unit.id} ${duty}`) ?? []) this.chase(ask, approval, at);
  }

  private ask(
    { since, ...about }: Wait & Pick<RouteAsk, 'unit' | 'duty' | 'submission' | 'round'>,
    { route }: Approval,
  ): RouteAsk {
    const ask: RouteAsk = {
      ...{ ...about, receivedAt: since, title: nodeOf(route, about.node)?.title ?? '' },
      ...{ endedAt: null, isAnswered: false, isReturned: false, chases: [] },
    };
    this.options.log.asks.push(ask);
    if (about.asked) {
      const desk = this.deskOf(about.asked);
      const at = desk.receive(ask);
      if (at !== null) this.options.call(desk, at);
    }
    return ask;
  }

  private deskOf({ person, office }: Approver): SeatDesk {
    const id = `${person} ${office}`;
    const known = this.desks.get(id);
    if (known) return known;
    const { calendar, responses, log } = this.options;
    const seat: RehearsedSeat = { person, office, ...responses.paceOf({ person, office }) };
    log.seats.push(seat);
    const desk: SeatDesk = new Desk(seat, { ...seat, calendar });
    this.desks.set(id, desk);
    return desk;
  }

  private end(ask: RouteAsk, approval: Approval, at: number): void {
    ask.endedAt = at;
    this.chase(ask, approval, at - 1);
  }

  private chase(ask: RouteAsk, { route }: Approval, now: number): void {
    const { rungs } = chaseOf(route);
    ask.chases = this.rungsOf(route, ask.receivedAt).flatMap((at, i) =>
      at <= now ? [{ rung: i + 1, tell: rungs[i]?.tell ?? 'asked' }] : [],
    );
  }

  /** Desks are cleared at one hour of the day, so that very many are asked at the same instant. */
  private rungsOf(route: Route, since: number): number[] {
    const known = this.instants.get(route) ?? new Map<number, number[]>();
    this.instants.set(route, known);
    const instants =
      known.get(since) ?? chaseInstants(chaseOf(route), since, this.options.calendar);
    known.set(since, instants);
    return instants;
  }
}
