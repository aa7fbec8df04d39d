import type { IssuanceEvent } from '../../domain/issuance-event';
import type { JournalPage, TimelineRow } from '../../web/contract/journal';
import { inParallel } from './in-parallel';
import { AT_ONCE, type Stage } from './stage';

/** One row of `timeline.json`: a journal entry, or one unit's part in an entry about several. */
export interface DemoRow {
  at: number;
  stream: string;
  seq: number;
  act: string;
  by: TimelineRow['by'];
  unit?: string;
  duty?: string;
  clock?: number;
  rung?: number;
  action?: string;
}

async function readStream({ handler, file }: Stage, unit: string | null): Promise<TimelineRow[]> {
  const rows: TimelineRow[] = [];
  for (let after = 0; ;) {
    const of = unit === null ? '' : `&unit=${unit}`;
    const path = `/api/campaigns/${file.id}/${file.notice.issuer}/journal`;
    const page = await handler.get<JournalPage>(`${path}?limit=500&after=${after}${of}`);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

function rowsOf(entry: TimelineRow): DemoRow[] {
  const { at, stream, seq, act, by } = entry;
  const head = { at, stream, seq, act, by };
  const event = { act, data: entry.data } as IssuanceEvent;
  if (event.act === 'rung.fired') {
    return event.data.rows.map(({ unit, duty, clock, rung, action }) => ({
      ...head,
      unit,
      duty,
      clock,
      rung,
      action,
    }));
  }
  if (event.act === 'duty.rearmed') {
    return event.data.rows.map(({ unit, duty, clock }) => ({ ...head, unit, duty, clock }));
  }
  if (event.act === 'due.extended') {
    const { unit, duty, clock } = event.data.row;
    return [{ ...head, unit, duty, clock }];
  }
  return [{ ...head, ...named(entry) }];
}

/** Unit and duty of an entry about one unit. */
function named({ stream, data }: TimelineRow): Pick<DemoRow, 'unit' | 'duty'> {
  const [kind, , , own] = stream.split(':');
  const told = (data ?? {}) as { unit?: string; duty?: string | null };
  const unit = kind === 'unit' ? own : told.unit;
  return { ...(unit ? { unit } : {}), ...(told.duty ? { duty: told.duty } : {}) };
}

/** The whole record of the campaign in the order of time. */
export async function readTimeline(stage: Stage, units: string[]): Promise<DemoRow[]> {
  const issuers = await readStream(stage, null);
  const own = await inParallel(units, AT_ONCE, (unit) => readStream(stage, unit));
  return [...issuers, ...own.flat()]
    .flatMap(rowsOf)
    .sort(
      (a, b) => a.at - b.at || (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.seq - b.seq),
    );
}
