import type { Board } from '../../web/contract/campaigns';
import { PARTS, type Part } from './cast';
import { slotsOf } from './compress';
import type { DemoResult } from './result';
import type { Stage } from './stage';
import type { DemoRow } from './timeline';

/** Something the demonstration promised to show. */
export interface Expectation {
  name: string;
  met: boolean;
}

interface Shown {
  stage: Stage;
  rows: DemoRow[];
  board: Board['rows'];
  result: DemoResult;
}

function has(rows: DemoRow[], act: string, unit?: string): boolean {
  return rows.some((row) => row.act === act && (unit === undefined || row.unit === unit));
}

function ofParts({ stage, rows, board }: Shown): Expectation[] {
  const cells = (unit: string) => board.find((row) => row.unit === unit)?.duties ?? [];
  const shows = {
    silent: (unit) =>
      !rows.some(
        (row) => row.stream.startsWith('unit:') && row.unit === unit && row.by.person !== 'system',
      ),
    released: (unit) => has(rows, 'participant.released', unit),
    overruled: (unit) => has(rows, 'noticeReturn.refused', unit),
    returned: (unit) =>
      has(rows, 'submission.returned', unit) &&
      cells(unit).some(({ round, state }) => round === 2 && state === 'accepted'),
    extended: (unit) =>
      has(rows, 'due.extended', unit) &&
      cells(unit).some(({ duty, late }) => duty === stage.seen.extended && late === false),
    telephoned: (unit) =>
      stage.seen.entered !== undefined && has(rows, 'submission.accepted', unit),
    zero: (unit) => stage.seen.zero !== undefined && has(rows, 'report.submitted', unit),
    notApplicable: (unit) => has(rows, 'notApplicable.confirmed', unit),
    corrected: (unit) => has(rows, 'submission.corrected', unit),
  } satisfies Record<Part, (unit: string) => boolean>;
  return PARTS.flatMap((part) => {
    const unit = stage.cast.parts[part];
    return unit === undefined ? [] : [{ name: `${part} (${unit})`, met: shows[part](unit) }];
  });
}

/** Every rung of every dated duty the silent unit never met, each exactly once on its clock. */
function climbed({ stage, rows, board }: Shown): boolean {
  const silent = stage.cast.parts.silent;
  const dated = board
    .find(({ unit }) => unit === silent)
    ?.duties.filter(({ dueAt }) => dueAt !== null);
  if (!dated || dated.length === 0) return false;
  return dated.every(({ duty }) =>
    stage.file.ladder.every(
      ({ no }) =>
        rows.filter((row) => row.unit === silent && row.duty === duty && row.rung === no).length ===
        1,
    ),
  );
}

/** Whether everything the demonstration promised did happen. */
export function checkExpectations(shown: Shown): Expectation[] {
  const { stage, rows, result } = shown;
  // An event that no due hangs on is never set in a demonstration.
  const awaited = new Set(slotsOf(stage.file).map(({ anchor }) => anchor));
  const hung = stage.file.anchors.filter(({ id }) => awaited.has(id));
  const anchors = hung.map(({ id, name }) => ({
    name: `anchor ${id} (${name})`,
    met:
      has(rows, 'anchor.set') &&
      rows.some(({ act, clock }) => act === 'duty.rearmed' && clock === 1),
  }));
  const late = [...stage.cast.late];
  return [
    { name: 'at least 100 participants', met: result.participants >= 100 },
    ...ofParts(shown),
    ...anchors,
    { name: 'a missed deadline climbed every rung once', met: climbed(shown) },
    {
      name: `late units were late (${late.length})`,
      met: late.length > 0 && result.late >= late.length,
    },
    { name: 'most were on time', met: result.onTime > result.late },
    {
      name: 'progress of an item was told in three ways',
      met: rows.filter(({ act }) => act === 'progress.recorded').length === 3,
    },
    {
      name: 'closing was refused while duties were open',
      met: stage.seen.closeRefused !== undefined,
    },
    { name: 'the campaign was closed', met: has(rows, 'campaign.closed') },
    { name: 'nothing happened twice', met: result.duplicates === 0 },
  ];
}
