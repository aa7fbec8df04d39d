import { applyChanges } from '../domain/amendment/apply-changes';
import {
  amendUnit,
  beginAmending,
  joinUnit,
  newcomers,
  type Amending,
} from '../domain/amendment/plan-amendment';
import { isToldOf, signsAgain } from '../domain/amendment/signs-again';
import { isSupplementReceipt, supplementReceipt } from '../domain/amendment/supplement';
import type { StandingUnit, UnitChange } from '../domain/amendment/unit-change';
import type { CalendarData } from '../domain/calendar';
import { pinsOf } from '../domain/form-pins';
import type { Issuance } from '../domain/issuance';
import type { PendingRearm } from '../domain/pending-rearm';
import type { AmendedUnit } from '../domain/issuance-event';
import type { EnrolledDuty } from '../domain/enrolled-participant';
import type { RearmRow } from '../domain/rearm-row';
import type { DutyPlan } from '../domain/participant';
import { isRefusal } from '../domain/refusal';
import type { IssuanceRef } from '../domain/stream-name';
import { firstRungAt } from '../domain/wind-clock';
import { keepAmendedRevision } from '../store/campaigns';
import { pageStandingUnits } from '../store/standing-units';
import { listDirectory } from '../store/units';
import type { EngineDeps } from './engine-deps';
import { appendAutomatic } from './append-automatic';

/** Units of one entry of the record. */
const PAGE = 100;

type Amendment = NonNullable<PendingRearm['amended']>;

interface Work {
  engine: EngineDeps;
  ref: IssuanceRef;
  issuance: Issuance;
  calendar: CalendarData;
  seq: number;
  amendment: Amendment;
  amending: Amending;
}

function clocked({ issuance, calendar, amendment }: Work, plan: DutyPlan): EnrolledDuty {
  const armed = { armedAt: amendment.amendedAt, calendar };
  return { ...plan, nextRungAt: firstRungAt(issuance.issued?.ladder ?? [], plan.dueAt, armed) };
}

function rearmed(
  { issuance, calendar, amendment }: Work,
  standing: StandingUnit,
  { duty, to }: { duty: string; to: number | null },
): RearmRow {
  const row = standing.duties.find((one) => one.duty === duty);
  const armed = { armedAt: amendment.amendedAt, calendar };
  const nextRungAt = row?.met ? null : firstRungAt(issuance.issued?.ladder ?? [], to, armed);
  const clock = (row?.clock ?? 0) + 1;
  return { unit: standing.unit, duty, clock, dueAt: to, nextRungAt, returns: row?.returns ?? 0 };
}

function rewoundRows({ unit, duties }: StandingUnit, { rewound }: UnitChange): RearmRow[] {
  return rewound.map(({ duty, dueAt, nextRungAt, kept }) => {
    const row = duties.find((one) => one.duty === duty);
    const [clock, returns] = [(row?.clock ?? 0) + 1, row?.returns ?? 0];
    return { unit, duty, clock, dueAt, nextRungAt, returns, kept };
  });
}

/** Clocks that were wound since the amendment was decided go by its ladder already. */
function standingSince(standing: StandingUnit, seq: number): StandingUnit {
  const duties = standing.duties.map((row) =>
    row.issuerRev > seq ? { ...row, running: null } : row,
  );
  return { ...standing, duties };
}

/** Signatures for earlier supplements that nobody gave are covered by this one. */
function superseded({ duties }: StandingUnit): string[] {
  return duties
    .filter((one) => isSupplementReceipt(one) && !one.met && !one.released)
    .map(({ duty }) => duty);
}

function signature(work: Work, change: UnitChange): EnrolledDuty[] {
  const { amendment, amending, calendar } = work;
  if (!signsAgain(change, amendment)) return [];
  const at = { now: amendment.amendedAt, calendar };
  return [clocked(work, supplementReceipt(amending.after.file, amendment, at))];
}

const UNMOVED = {
  ...{ rejoined: false, left: null, part: null, added: [], dropped: [], revived: [] },
  ...{ moved: [], shifted: [], reworded: [] },
} satisfies Omit<AmendedUnit, 'unit' | 'joined'>;

/** What the unit is told of: what waits for it; the terms say by which version that is filled in. */
function reformedFor({ reformed }: UnitChange): Pick<AmendedUnit, 'reformed'> {
  const waiting = reformed.filter(({ waits }) => waits);
  if (waiting.length === 0) return {};
  return { reformed: waiting.map(({ duty, to: version }) => ({ duty, version })) };
}

function amendedRow(work: Work, standing: StandingUnit, change: UnitChange): AmendedUnit {
  const { unit, leaves, rejoins, unitClass } = change;
  const owed = standing.duties.filter(({ released }) => !released);
  if (leaves) {
    const merged = change.mergedInto === null ? {} : { mergedInto: change.mergedInto };
    return { ...UNMOVED, unit, joined: null, left: owed.length, ...merged };
  }
  const { roles, items } = standing;
  const part = change.part ?? (unitClass === null ? null : { roles, items });
  return {
    ...{ unit, joined: null, left: null, rejoined: rejoins },
    part: part && { ...part, ...(unitClass !== null && { unitClass }) },
    added: [...change.added.map((plan) => clocked(work, plan)), ...signature(work, change)],
    dropped: [...change.dropped, ...superseded(standing)],
    revived: change.revived.map((one) => rearmed(work, standing, one)),
    moved: change.moved.map((one) => ({ ...rearmed(work, standing, one), from: one.from })),
    shifted: change.shifted.map(({ duty, to }) => ({ duty, dueAt: to })),
    reworded: change.reworded,
    ...reformedFor(change),
  };
}

interface Page {
  rows: AmendedUnit[];
  rewound: RearmRow[];
}

const END: Page = { rows: [], rewound: [] };

async function append(work: Work, { rows, rewound }: Page): Promise<void> {
  const { engine, ref, seq, amendment } = work;
  const { number, text } = amendment;
  const first = rows[0] ?? rewound[0];
  const key = `amended:${seq}:${first?.unit ?? 'end'}`;
  const data = { causeSeq: seq, number, text, rows, ...(rewound.length > 0 && { rewound }) };
  const event = { act: 'amendment.applied' as const, data: { ...data, last: !first } };
  await appendAutomatic(engine, ref, { key, event });
}

/** What a page of units is told, and which of their clocks go on by another ladder. */
function pageOf(work: Work, units: readonly StandingUnit[]): Page {
  const changes = units.flatMap((standing) => {
    const change = amendUnit(work.amending, standingSince(standing, work.seq));
    return change ? [{ standing, change }] : [];
  });
  return {
    rows: changes
      .filter(({ change }) => isToldOf(change))
      .map(({ standing, change }) => amendedRow(work, standing, change)),
    rewound: changes.flatMap(({ standing, change }) => rewoundRows(standing, change)),
  };
}

async function begin(
  engine: EngineDeps,
  { ref, issuance, calendar }: Pick<Work, 'ref' | 'issuance' | 'calendar'>,
  pending: PendingRearm,
): Promise<Work> {
  const { seq, amended: amendment } = pending;
  const { issued, moved, items, anchors } = issuance;
  if (!issued || !amendment) throw new Error(`entry ${seq} amends nothing`);
  const file = await engine.files.get(ref.campaign, issued.revision);
  const directory = await listDirectory(engine.connection, file.directory);
  const before = { file, moved, items, pins: pinsOf(issuance) };
  const now = amendment.amendedAt;
  const applied = applyChanges(before, amendment.changes, { directory, now });
  if (isRefusal(applied)) throw new Error(`amendment ${amendment.no}: ${applied.refused}`);
  const after = applied.terms;
  await keepAmendedRevision(engine.connection, {
    ...{ file: after.file, revision: amendment.revision, savedAt: now },
  });
  const amending = beginAmending(before, after, {
    ...{ directory, calendar, anchors, issuedAt: issued.deliveredAt, now },
    lateWorkdays: file.correctionWorkdays,
  });
  return { engine, ref, issuance, calendar, seq, amendment, amending };
}

/**
 * Tells every unit what an amendment changes for it, in pages; the last one puts its terms in force.
 * Done again after a crash, it finds only what is still missing.
 */
export async function amendUnits(
  engine: EngineDeps,
  about: Pick<Work, 'ref' | 'issuance' | 'calendar'>,
  pending: PendingRearm,
): Promise<void> {
  const work = await begin(engine, about, pending);
  const known = new Set<string>();
  let page = { after: '', limit: PAGE };
  for (;;) {
    const { units, after, isLast } = await pageStandingUnits(engine.connection, work.ref, page);
    for (const { unit } of units) known.add(unit);
    const told = pageOf(work, units);
    if (told.rows.length + told.rewound.length > 0) await append(work, told);
    if (isLast) break;
    page = { after, limit: PAGE };
  }
  const joining = newcomers(work.amending, known).flatMap((unit): AmendedUnit[] => {
    const joins = joinUnit(work.amending, unit)?.joins;
    if (!joins) return [];
    const duties = joins.duties.map((plan) => clocked(work, plan));
    return [{ ...UNMOVED, unit, joined: { ...joins, duties } }];
  });
  for (let start = 0; start < joining.length; start += PAGE) {
    await append(work, { rows: joining.slice(start, start + PAGE), rewound: [] });
  }
  await append(work, END);
}
