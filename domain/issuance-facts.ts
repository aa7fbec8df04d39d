import type { CalendarData } from './calendar';
import type { CampaignFile } from './campaign-file';
import type { NamedArrear } from './circular';
import type { DutyRequest } from './duty-request';
import type { EnrolledParticipant } from './enrolled-participant';
import type { Terms } from './amendment/terms';
import type { Directory } from './unit';
import type { NoticeReturn } from './unit-task';
import type { DueClock } from './wind-clock';

/** What issuing needs beyond the command: the revision to be issued and what is pinned to it. */
export interface IssueFacts {
  file: CampaignFile;
  revision: number;
  fileHash: string;
  forms: { [form: string]: string };
}

/** One duty as the issuer's own projection has it. */
export interface DutyClockFacts {
  dueAt: number | null;
  clock: number;
  returns: number;
  met: boolean;
  suspended: boolean;
  /** Id and kind of the unit's request that nobody has answered. */
  request: Pick<DutyRequest, 'id' | 'kind'> | null;
}

/** What an act on the issuer's stream must know beside the stream itself, read at decision time. */
export interface IssuanceFacts {
  calendar: CalendarData;
  issue: IssueFacts | null;
  items: number[];
  dutyKeys: string[];
  /** Participants named by the command that take part and are not released. */
  enrolled: string[];
  noticeReturn: NoticeReturn | null;
  /** Duties of the unit that is to be released. */
  cancelled: number;
  duty: DutyClockFacts | null;
  /** The other addressee named in a release, as it would be enrolled; null if it takes part already. */
  instead: EnrolledParticipant | null;
  /** Offices that lead the item the act is about and take part. */
  leads?: readonly string[];
  openDuties: number;
  /** Duties named by the command whose clocks run and have rungs that wait for a word. */
  asked: DueClock[];
  /** Of a circular that is to be signed: who is still in arrears, and every unit that takes part. */
  circular?: { rows: NamedArrear[]; participants: string[] } | null;
  /** What an amendment is decided with. */
  amendment?: {
    terms: Terms;
    directory: Directory;
    /** Of the versions of forms it names, those there are: the form of each. */
    versions: { [version: string]: string };
  } | null;
}
