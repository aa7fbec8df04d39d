import type { CampaignFile } from '../../../domain/campaign-file';
import { checkCampaignShape } from '../../../domain/campaign-shape';
import { anchorDates } from '../../../domain/duty-plans';
import { enrolParticipants } from '../../../domain/enrol-participants';
import type { Fault } from '../../../domain/fault';
import type { Participant } from '../../../domain/participant';
import type { Directory } from '../../../domain/unit';
import { validateCampaign } from '../../../domain/validate-campaign';
import { currentFormVersions } from '../../../store/form-versions';
import { listStaffedOffices } from '../../../store/staffed-offices';
import { listDirectory } from '../../../store/units';
import type { WebDeps } from '../web-deps';

/** A file looked at: what is wrong with it, and who would take part. */
export interface Examined {
  /** Null for a value that is no campaign by its shape. */
  file: CampaignFile | null;
  faults: Fault[];
  directory: Directory;
}

/**
 * Names every fault of a campaign file against the directory, the published forms and the people
 * there are; changes nothing.
 */
export async function examineFile(
  { connection, calendar }: WebDeps,
  value: unknown,
  { issuing }: { issuing: boolean },
): Promise<Examined> {
  const shaped = checkCampaignShape(value);
  if ('faults' in shaped) return { file: null, faults: shaped.faults, directory: [] };
  const { file } = shaped;
  const [directory, forms, reviewers] = await Promise.all([
    listDirectory(connection, file.directory),
    currentFormVersions(connection),
    listStaffedOffices(connection),
  ]);
  const options = { calendar, now: Date.now(), issuing, forms: Object.keys(forms), reviewers };
  return { file, faults: validateCampaign(file, directory, options), directory };
}

/** Who would take part if the file were issued now; nobody while it has faults. */
export function wouldEnrol({ calendar }: WebDeps, examined: Examined): Participant[] {
  const { file, faults, directory } = examined;
  if (!file || faults.length > 0) return [];
  const context = { issuedAt: Date.now(), calendar, anchors: anchorDates(file) };
  return enrolParticipants(file, directory, context);
}
