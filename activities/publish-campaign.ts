import { enrolParticipants } from '../domain/enrol-participants';
import type { IssuanceStatus } from '../domain/issuance';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { withClocks } from '../domain/with-clocks';
import { markIssued } from '../store/campaigns';
import { listDirectory } from '../store/units';
import { calendarOf } from './calendar-of';
import type { EngineDeps } from './engine-deps';
import { appendAutomatic } from './append-automatic';

/** Participants in one entry of the record. */
const PAGE = 100;

/**
 * Enrols everybody who takes part, page by page in the order of ids, and opens the campaign.
 * Resumes after the last page in the journal.
 */
export async function publishCampaign(
  engine: EngineDeps,
  ref: IssuanceRef,
): Promise<IssuanceStatus> {
  const stream = campaignStream(ref);
  const { state: issuance } = await engine.issuances.fresh(stream);
  const { issued, lastUnit } = issuance;
  if (!issued || issuance.status !== 'issuing') {
    // A try that died after its last entry has not said so where campaigns are listed.
    if (issued) await markIssued(engine.connection, ref.campaign);
    return issuance.status;
  }
  const file = await engine.files.get(ref.campaign, issued.revision);
  const directory = await listDirectory(engine.connection, file.directory);
  const calendar = await calendarOf(engine, ref, issuance);
  const { deliveredAt, anchors, ladder } = issued;
  const context = { issuedAt: deliveredAt, deliveredAt, calendar, anchors };
  const left = enrolParticipants(file, directory, context)
    .filter(({ unit }) => lastUnit === null || unit > lastUnit)
    .map((one) => withClocks(one, ladder, { armedAt: deliveredAt, calendar }));
  for (let start = 0; start < left.length; start += PAGE) {
    const page = issuance.pages + start / PAGE;
    const participants = left.slice(start, start + PAGE);
    const event = { act: 'participants.enrolled' as const, data: { page, participants } };
    await appendAutomatic(engine, ref, { key: `enrolled:${page}`, event });
  }
  const { state } = await engine.issuances.load(stream);
  const { participants, duties } = state;
  const event = { act: 'campaign.published' as const, data: { participants, duties } };
  await appendAutomatic(engine, ref, { key: 'auto:published', event });
  await markIssued(engine.connection, ref.campaign);
  return (await engine.issuances.load(stream)).state.status;
}
