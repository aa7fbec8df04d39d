import type { CalendarData } from '../calendar';
import type { CampaignFile } from '../campaign-file';
import { decideIssuanceAct } from '../decide-issuance-act';
import { applyIssuanceEvent, UNISSUED, type Issuance } from '../issuance';
import { isRefusal } from '../refusal';

interface Issued {
  file: CampaignFile;
  calendar: CalendarData;
  /** Epoch ms. */
  issuedAt: number;
}

/**
 * The issuing as it stands when the notice has gone out, by the rule of the act itself.
 * @throws Error for a file that could not be issued
 */
export function issuedInRehearsal({ file, calendar, issuedAt }: Issued): Issuance {
  const by = { person: 'rehearsal', office: file.notice.sponsor };
  const base = { key: 'rehearsal', by, receivedAt: issuedAt, request: '' };
  const event = decideIssuanceAct(
    UNISSUED,
    { ...base, act: 'issue', payload: { revision: 1 } },
    {
      ...{ calendar, items: [], dutyKeys: [], enrolled: [], noticeReturn: null, cancelled: 0 },
      ...{ duty: null, instead: null, openDuties: 0, asked: [] },
      issue: { file, revision: 1, fileHash: '', forms: {} },
    },
  );
  if (isRefusal(event)) throw new Error(`cannot be issued: ${event.refused}`);
  return applyIssuanceEvent(UNISSUED, event, 1);
}
