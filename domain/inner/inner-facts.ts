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

/** What an act inside an office must know of it, read by the caller at decision time. */
export interface InnerFacts {
  /** People in office now, by role. */
  holders: { [Role in PostRole]?: string[] };
  standIns: StandIn[];
  secretaries: Secretary[];
}
