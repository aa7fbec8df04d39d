import type { JournalEntry } from '../../../domain/journal-entry';
import { parseStream } from '../../../domain/stream-name';
import type { SpokenDuty } from '../../../store/duty-titles';
import type { JournalPage } from '../../contract/journal';
import { timelineRowOf } from './timeline';

interface AnyData {
  unit?: string;
  units?: string[];
  duty?: string | null;
  row?: { unit: string; duty: string };
  rows?: { unit: string; duty?: string }[];
  asks?: { unit: string; duty: string }[];
}

/** The units and duties an entry speaks of by id. */
export function spokenIn({ stream, data }: JournalEntry): {
  units: string[];
  duties: SpokenDuty[];
} {
  const parsed = parseStream(stream);
  if (!parsed) return { units: [], duties: [] };
  const { unit, units = [], duty, row, rows = [], asks = [] } = data as AnyData;
  const { campaign, office } = parsed.ref;
  const about = [...(row ? [row] : []), ...rows, ...asks];
  const own = parsed.kind === 'unit' ? parsed.ref.unit : (units[0] ?? null);
  return {
    units: [...(unit ? [unit] : []), ...units, ...about.map((one) => one.unit)],
    duties: [
      ...about.flatMap(({ unit: id, duty: key }) =>
        key === undefined ? [] : [{ campaign, office, unit: id, duty: key }],
      ),
      ...(duty ? [{ campaign, office, unit: own, duty }] : []),
    ],
  };
}

/** A page of enrolled units or of heads is thousands of lines: how many there were is all that is shown. */
function told({ act, data }: JournalEntry): unknown {
  const { page, participants, heads } = data as {
    page?: number;
    participants?: unknown[];
    heads?: object;
  };
  if (act === 'participants.enrolled') return { page, units: participants?.length ?? 0 };
  if (act === 'heads.anchored') return { page, units: Object.keys(heads ?? {}).length };
  return data;
}

/** One entry as the journal of a campaign shows it. */
export function journalRowOf(entry: JournalEntry): JournalPage['rows'][number] {
  return { ...timelineRowOf(entry), data: told(entry) };
}
