import type { CalendarEntry } from '../../../domain/calendar-entry';
import { canAdminister, type Viewer } from '../../../domain/permissions';
import { isRefusal, refuse, type Refusal } from '../../../domain/refusal';
import { campaignStream } from '../../../domain/stream-name';
import {
  appendCalendarEntry,
  findCalendarEntry,
  lastCalendarSeq,
} from '../../../store/calendar-entries';
import { listRecordedIssuances } from '../../../store/recorded-issuances';
import { findIssuance } from '../../../store/issuances';
import { findUnit } from '../../../store/units';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { requestHash } from './request-hash';

const TRIES = 6;

/** A command upon the calendar of the office whoever asks acts for. */
export interface CalendarCommand {
  viewer: Viewer;
  /** The command id. */
  key: string;
  asked: unknown;
}

type Decided = Pick<CalendarEntry, 'act' | 'days' | 'year' | 'reason'>;

/** A signal that is lost is made up for by the next round of putting things right. */
async function tellRunning({ connection, temporal, log }: WebDeps): Promise<void> {
  for (const ref of await listRecordedIssuances(connection)) {
    if ((await findIssuance(connection, ref))?.status !== 'running') continue;
    try {
      await temporal.workflow.getHandle(campaignStream(ref)).signal('calendarChanged');
    } catch (error) {
      log.warn({ err: error, ...ref }, 'not told of the calendar');
    }
  }
}

/**
 * Enters one act into the calendar of an office, once for its command id, and tells running issuings.
 * @throws RefusalError notPermitted, keyReused, or what the rule refuses
 */
export async function commitCalendar(
  deps: WebDeps,
  { viewer, key, asked }: CalendarCommand,
  decide: () => Promise<Decided | Refusal>,
): Promise<void> {
  const { connection } = deps;
  const { office, person } = viewer;
  if (!canAdminister(viewer, viewer.officePath)) {
    throw new RefusalError(refuse('notPermitted', { office }));
  }
  const directory = (await findUnit(connection, office))?.directory ?? '';
  const by = { person, office };
  const hash = requestHash({ act: 'calendar', ref: by, payload: asked });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const earlier = await findCalendarEntry(connection, directory, key);
    if (earlier && earlier.hash !== hash) throw new RefusalError(refuse('keyReused'));
    if (earlier) return tellRunning(deps);
    const seq = (await lastCalendarSeq(connection, directory)) + 1;
    const decided = await decide();
    if (isRefusal(decided)) throw new RefusalError(decided);
    const stamp = { directory, seq, key, hash, at: Date.now(), by, office };
    if (await appendCalendarEntry(connection, { ...stamp, ...decided })) return tellRunning(deps);
  }
  throw new WebRefusalError('revisionOutdated');
}
