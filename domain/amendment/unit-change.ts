import type { DutyPlan, ItemRole, Participant, ParticipantRole } from '../participant';
import type { RunningClock } from '../rewound-clock';
import type { DutyState } from '../duty-state';
import type { UnitClass } from '../unit';
import type { AmendedClock } from './amended-clock';

/** One duty of a participant as its rows have it when an amendment is planned. */
export interface StandingDuty extends Pick<
  DutyPlan,
  'duty' | 'step' | 'kind' | 'title' | 'form' | 'handling' | 'requires'
> {
  dueAt: number | null;
  clock: number;
  returns: number;
  met: boolean;
  /** Owed no more. */
  released: boolean;
  suspended: boolean;
  /** What is handed in already and waits: for a word of each on its route, or for one of the sponsor. */
  onItsWay: 'route' | 'word' | null;
  /** Its clock as it runs; null where none does, or it waits to be wound for a return. */
  running: RunningClock | null;
  state: DutyState;
  /** The version of its form it was last handed in by; null where it never was. */
  formVersion: string | null;
  /** Seq of the issuer's entry that last changed it. */
  issuerRev: number;
}

/** A participant as its rows have it. */
export interface StandingUnit {
  unit: string;
  name: string;
  unitClass: UnitClass;
  roles: ParticipantRole[];
  items: ItemRole[];
  deliveredAt: number;
  acknowledgedAt: number | null;
  released: boolean;
  duties: StandingDuty[];
}

/** What of a duty is told anew though neither it nor its date changes. */
export type Reworded = Pick<DutyPlan, 'duty' | 'title' | 'form' | 'handling' | 'requires'>;

/** A date that is another one: epoch ms, null for none. */
export interface Redated {
  duty: string;
  from: number | null;
  to: number | null;
}

/** A duty whose clock goes on by another ladder. */
export interface Rewound extends AmendedClock {
  duty: string;
}

/** A duty that others look at from here on; `keeps`: what is on its way goes on as it set out. */
export interface Rerouted {
  duty: string;
  keeps: StandingDuty['onItsWay'];
}

/** A duty that is filled in by another version of its form from here on. */
export interface Reformed {
  duty: string;
  from: string;
  to: string;
  /** It waits for the unit; otherwise it does so only if it comes back. */
  waits: boolean;
}

/** What an amendment changes for one unit; a unit that it leaves alone has no such row. */
export interface UnitChange {
  unit: string;
  name: string;
  /** Takes part from now on, and owes all of this. */
  joins: Participant | null;
  /** Took part once, was taken out by an amendment, and is back. */
  rejoins: boolean;
  leaves: boolean;
  /** The unit that stands in its place, where it goes into another. */
  mergedInto: string | null;
  /** Duties that end unmet because it takes part no more. */
  ends: number;
  /** Its part in the notice, where that is another one. */
  part: { roles: ParticipantRole[]; items: ItemRole[] } | null;
  /** What it counts as from now on, where that is another class. */
  unitClass: UnitClass | null;
  added: DutyPlan[];
  dropped: string[];
  revived: Redated[];
  moved: Redated[];
  /** Dates of duties that are owed no more, kept right for the day they are taken up again. */
  shifted: Redated[];
  reworded: Reworded[];
  /** Duties that are chased in another way from here on, and otherwise asked for as they were. */
  rewound: Rewound[];
  rerouted: Rerouted[];
  reformed: Reformed[];
  /** Duties with a date of their own (extended, to be corrected, put off), which no amendment moves. */
  own: string[];
}
