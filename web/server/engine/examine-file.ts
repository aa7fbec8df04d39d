import type { CalendarData } from '../../../domain/calendar';
import type { CampaignFile } from '../../../domain/campaign-file';
import { checkCampaignShape } from '../../../domain/campaign-shape';
import { anchorDates } from '../../../domain/duty-plans';
import { enrolParticipants } from '../../../domain/enrol-participants';
import type { Fault } from '../../../domain/fault';
import { anchorName } from '../../../domain/followed-anchors';
import type { Participant } from '../../../domain/participant';
import type { Directory } from '../../../domain/unit';
import { validateCampaign } from '../../../domain/validate-campaign';
import { decreedCalendar } from '../../../store/calendar';
import { currentFormVersions } from '../../../store/form-versions';
import { listStaffedOffices } from '../../../store/staffed-offices';
import { listDirectory } from '../../../store/units';
import type { WebDeps } from '../web-deps';
import { knownLinks } from './known-links';
import { sharedEvents } from './shared-events';

/** A file looked at: what is wrong with it, and who would take part. */
export interface Examined {
  /** Null for a value that is no campaign by its shape. */
  file: CampaignFile | null;
  faults: Fault[];
  directory: Directory;
  /** What the issuing office counts by. */
  calendar: CalendarData;
}

/** Names of the events that the issuing side may follow; not looked for where the file follows none. */
async function eventsToFollow(
  connection: WebDeps['connection'],
  { anchors, notice }: CampaignFile,
): Promise<ReadonlySet<string>> {
  if (!anchors.some(({ of }) => of)) return new Set();
  const events = await sharedEvents(connection, [notice.issuer, notice.sponsor]);
  return new Set(events.map(anchorName));
}

/**
 * Names every fault of a campaign file against the directory, the published forms and the people
 * there are; changes nothing.
 */
export async function examineFile(
  { connection, calendars }: WebDeps,
  value: unknown,
  { issuing }: { issuing: boolean },
): Promise<Examined> {
  const shaped = checkCampaignShape(value);
  if ('faults' in shaped) {
    const { faults } = shaped;
    return { file: null, faults, directory: [], calendar: decreedCalendar() };
  }
  const { file } = shaped;
  const [directory, forms, reviewers, calendar, events, links] = await Promise.all([
    listDirectory(connection, file.directory),
    currentFormVersions(connection),
    listStaffedOffices(connection),
    calendars.current(file.notice.issuer),
    eventsToFollow(connection, file),
    knownLinks(connection, file),
  ]);
  const known = { forms: Object.keys(forms), reviewers, events, links };
  const options = { calendar, now: Date.now(), issuing, ...known };
  return { file, faults: validateCampaign(file, directory, options), directory, calendar };
}

/** Who would take part if the file were issued now; nobody while it has faults. */
export function wouldEnrol({ file, faults, directory, calendar }: Examined): Participant[] {
  if (!file || faults.length > 0) return [];
  const context = { issuedAt: Date.now(), calendar, anchors: anchorDates(file) };
  return enrolParticipants(file, directory, context);
}
