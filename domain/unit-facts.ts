import type { ApprovalFacts } from './approval/approval-facts';
import type { Route } from './approval/route';
import type { CampaignFile } from './campaign-file';
import { inspectionPoints } from './inspection';
import type { SignedInside } from './inner/signed-inside';
import type { IssuanceStatus } from './issuance';
import type { DutyPlan, ItemRole } from './participant';
import type { Placement } from './placement';

/** One duty as the issuer's stream has it at the moment of decision. */
export interface DutyFacts extends Pick<
  DutyPlan,
  'kind' | 'form' | 'handling' | 'requires' | 'requireSealed' | 'item' | 'step'
> {
  /** By which version of its form it is filled in, where a supplement has put in another. */
  askedVersion?: string;
  dueAt: number | null;
  clock: number;
  /** Put off: nobody asks for it until it is resumed. */
  suspended: boolean;
  /** The request that the issuing side has granted last; its answer may still be on its way. */
  grantedRequest: string | null;
}

/**
 * What an act on a unit's stream must know of the issuer's stream, read at decision time;
 * `rev` is recorded in the entry (design §3, facts of the other stream).
 */
export interface UnitFacts {
  status: IssuanceStatus;
  rev: number;
  issuer: string;
  sponsor: string;
  unit: string;
  enrolled: boolean;
  released: boolean;
  items: ItemRole[];
  /** Where the notice puts the unit, where that is elsewhere than in the directory. */
  placement?: Placement;
  /** Numbers of all items of the notice. */
  itemNumbers: number[];
  /** Items without leads and cooperating units: everybody's who takes part. */
  commonItems: number[];
  /** What an inspection of a unit looks at. */
  inspectionPoints: readonly string[];
  duties: { [duty: string]: DutyFacts };
  /** 24:00 of the default correction day, counted from the command's receipt. */
  correctBy: number;
  /** Where the unit handles notices inside: what its leaders have signed. */
  inside?: SignedInside;
  /** Of the duty the act is about, where it goes or would go through a route. */
  approval?: RouteFacts;
}

/** The route of a step and what its rules must know now. */
export interface RouteFacts {
  route: Route;
  facts: ApprovalFacts;
}

/** What a campaign file itself says to the rules of a unit's acts. */
export function fileFacts(
  file: Pick<CampaignFile, 'items' | 'inspection'>,
): Pick<UnitFacts, 'itemNumbers' | 'commonItems' | 'inspectionPoints'> {
  const { items } = file;
  const common = items.filter(({ leads, cooperating }) => leads.length + cooperating.length === 0);
  return {
    itemNumbers: items.map(({ no }) => no),
    commonItems: common.map(({ no }) => no),
    inspectionPoints: inspectionPoints(file),
  };
}
