import type { PostRole } from '../person';

/** B-holder of a post, who may act while its holder is away (AB 岗). */
export interface StandIn {
  holder: string;
  role: PostRole;
  by: string;
  /** Epoch ms, inclusive. */
  fromAt: number;
  /** Epoch ms, exclusive; null: until it is switched off. */
  untilAt: number | null;
}

/** Somebody who may enter what a leader wrote on paper. */
export interface Secretary {
  person: string;
  leader: string;
}

/** People of one unit by role. */
export type Holders = { [Role in PostRole]?: string[] };

/** How one office handles notices inside, as its administrator has set it. */
export interface InnerSettings {
  /** Off: the liaison does all, and nothing of this is asked of anybody. */
  isOn: boolean;
  standIns: StandIn[];
  secretaries: Secretary[];
}

/** What an act inside an office must know of it, read by the caller at decision time. */
export interface InnerFacts extends InnerSettings {
  /** People in office now, by role. */
  holders: Holders;
  /** Of the department the notice was assigned to. */
  department: Holders;
  /** Units the notice may be assigned to: the office and its own departments. */
  units: string[];
  /** Everybody with a post in one of these. */
  insiders: string[];
  /** Duties that can be handed in now. */
  open: string[];
  /** Digest of what was handed in last, by duty. */
  sent: { [duty: string]: string };
}
