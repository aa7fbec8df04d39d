import type { Approver, ChosenApprovers } from '../approval/approval';
import { choosablePeople } from '../approval/choosable-people';
import { itemsReviewed, withItemReview } from '../approval/item-review';
import { officesAround, peopleOnRoute } from '../approval/people-on-route';
import type { OfficesOnRoute, PeopleOnRoute } from '../approval/people-on-route';
import type { Route } from '../approval/route';
import { placedNodes } from '../approval/route-order';
import { unitStanding } from '../approval/unit-standing';
import { unmetConditions } from '../approval/unmet-conditions';
import type { CampaignFile } from '../campaign-file';
import type { EnrolledParticipant } from '../enrolled-participant';
import { besidePeers, isPeer } from '../peer';
import type { Person } from '../person';
import { placementOf } from '../placement';
import type { Directory, Unit } from '../unit';
import type { RouteFacts } from '../unit-facts';
import type { RehearsedDuty, RehearsedUnit } from './rehearsed-unit';
import type { Responses } from './responses';

/** What routes are rehearsed against. */
export interface RoutesRehearsed {
  file: CampaignFile;
  directory: Directory;
  /** In the order of their accounts, as the running engine has them. */
  people: readonly Person[];
}

function firstLeads(participants: readonly EnrolledParticipant[]): Map<number, string> {
  return new Map(
    participants.flatMap(({ unit, items }) =>
      items.flatMap(({ item, role, first }) =>
        role === 'lead' && first ? [[item, unit] as const] : [],
      ),
    ),
  );
}

/** What the rules must know of a route, from the directory as it is and forms as assumed. */
export class RehearsedRoutes {
  private readonly units: Map<string, Unit>;
  private readonly byOffice = new Map<string, Person[]>();
  private readonly places = new Map<Person, number>();
  private readonly itemLeads: Map<number, string>;
  private readonly known = new Map<Route, Map<string, PeopleOnRoute>>();
  private readonly standing = new Map<string, RouteFacts>();

  constructor(
    private readonly rehearsed: RoutesRehearsed,
    participants: readonly EnrolledParticipant[],
    private readonly responses: Responses,
  ) {
    this.units = new Map(rehearsed.directory.map((unit) => [unit.id, unit]));
    this.itemLeads = firstLeads(participants);
    rehearsed.people.forEach((person, i) => {
      this.places.set(person, i);
      for (const office of new Set(person.posts.map((post) => post.office))) {
        this.byOffice.set(office, [...(this.byOffice.get(office) ?? []), person]);
      }
    });
  }

  /** For something that is handed in or decided; undefined where it goes through no route. */
  factsOf(unit: RehearsedUnit, duty: RehearsedDuty): RouteFacts | undefined {
    const key = `${unit.id} ${duty.plan.duty}`;
    const known = this.standing.get(key);
    if (known) return known;
    const route = this.routeOf(unit, duty);
    if (!route) return undefined;
    const facts = this.read(unit, duty, route);
    this.standing.set(key, facts);
    return facts;
  }

  private routeOf({ participant }: RehearsedUnit, { plan }: RehearsedDuty): Route | null {
    const { steps, items } = this.rehearsed.file;
    const step = steps.find(({ id }) => id === plan.step);
    if (plan.handling === 'file' || !step?.route) return null;
    const { route, itemReview } = step;
    if (!itemReview) return route;
    return withItemReview(route, itemReview, itemsReviewed(items, participant.items, {}));
  }

  private read({ id: unit }: RehearsedUnit, { plan }: RehearsedDuty, route: Route): RouteFacts {
    const { issuer, sponsor } = this.rehearsed.file.notice;
    const placement = placementOf(this.rehearsed.file, unit);
    const standing = unitStanding(this.units.get(unit) ?? null, placement);
    const itemLead = plan.item === undefined ? null : (this.itemLeads.get(plan.item) ?? null);
    const around = { issuer, sponsor, superior: standing.superior, itemLead };
    const offices = { ...around, unit, itemLeads: this.itemLeads };
    const chosen = this.choiceOf(route, { ...offices, duty: plan.duty });
    const values = this.responses.fills({ unit, duty: plan.duty }, route);
    const isChosen = Object.keys(chosen).length > 0;
    return {
      route,
      facts: {
        ...{ campaign: this.rehearsed.file.id, delegations: [], administrators: [], touched: [] },
        ...(isChosen ? this.peopleOf(route, offices, chosen) : this.shared(route, offices)),
        ...(isChosen && { chosen }),
        barred: this.barredFrom(unit, offices).map(({ id }) => id),
        unmet: unmetConditions(route, { values, unit: standing.unit }),
      },
    };
  }

  /** Nobody of the unit itself, and nobody beside it where it is a department of the issuer. */
  private barredFrom(unit: string, { issuer, sponsor }: OfficesOnRoute): Person[] {
    const own = this.byOffice.get(unit) ?? [];
    const node = this.units.get(unit);
    if (!node || !isPeer(node)) return own;
    return [...own, ...besidePeers(this.staffOf([issuer, sponsor]), { issuer, sponsor })];
  }

  /** Units below the same office differ in nothing but in who may not decide. */
  private shared(route: Route, offices: OfficesOnRoute): PeopleOnRoute {
    const known = this.known.get(route) ?? new Map<string, PeopleOnRoute>();
    this.known.set(route, known);
    const key = `${offices.superior} ${offices.itemLead}`;
    const on = known.get(key) ?? this.peopleOf(route, offices, {});
    known.set(key, on);
    return on;
  }

  private peopleOf(route: Route, offices: OfficesOnRoute, chosen: ChosenApprovers): PeopleOnRoute {
    const people = this.staffOf(officesAround(route, offices));
    return peopleOnRoute({ ...offices, route, people, chosen });
  }

  private staffOf(offices: readonly string[]): Person[] {
    const all = new Set(offices.flatMap((office) => this.byOffice.get(office) ?? []));
    const place = (person: Person): number => this.places.get(person) ?? 0;
    return [...all].sort((a, b) => place(a) - place(b));
  }

  private choiceOf(
    route: Route,
    { unit, duty, issuer, sponsor, superior }: OfficesOnRoute & { duty: string },
  ): ChosenApprovers {
    const open = placedNodes(route).filter(({ node }) =>
      node.approvers.some(({ kind }) => kind === 'chosen'),
    );
    if (open.length === 0) return {};
    const offices = [sponsor, issuer, superior ?? issuer];
    const among = choosablePeople(this.staffOf(offices), { unit, offices });
    const chosen = open.flatMap(({ node }): [string, Approver[]][] => {
      const one = this.responses.chooses({ unit, duty }, node.id, among);
      return one ? [[node.id, [one]]] : [];
    });
    return Object.fromEntries(chosen);
  }
}
