import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { classWords, roleWords, tierWords } from '../../../domain/directory/directory-words';
import {
  accountOf,
  type KnownPerson,
  type PeoplePlan,
  planPeople,
  type PlannedPerson,
} from '../../../domain/directory/plan-people';
import { type PlannedUnit, planUnits, type UnitsPlan } from '../../../domain/directory/plan-units';
import type { SheetFault } from '../../../domain/directory/sheet-fault';
import { PEOPLE_HEADERS, readTable, UNIT_HEADERS } from '../../../domain/directory/sheet-table';
import type { Viewer } from '../../../domain/permissions';
import type { Post } from '../../../domain/person';
import type { Directory, Unit } from '../../../domain/unit';
import type { Connection } from '../../../store/connection';
import { findPeopleByAccount } from '../../../store/people';
import type { ImportCounts, ImportPreview } from '../../contract/organisation-import';
import type { DirectoryNow } from './commit-entry';
import type { Workbook } from './read-workbook';
import { tellFault, tellWarning } from './sheet-sentences';

const MOST_TOLD = 200;

/** What a workbook comes to against the directory as it stands. */
export interface ImportPlan {
  now: DirectoryNow;
  units: UnitsPlan | null;
  people: PeoplePlan | null;
  faults: SheetFault[];
}

async function knownPeople(
  connection: Connection,
  viewer: Viewer,
  accounts: string[],
): Promise<Map<string, KnownPerson>> {
  const people = await findPeopleByAccount(connection, [...new Set(accounts)]);
  return new Map(
    people.map((person) => {
      const { id, name, account, posts, disabled } = person;
      const facts = { id, name, account, posts, disabled };
      return [account, { ...facts, isInCharge: canAnswerFor(viewer, person.paths) }];
    }),
  );
}

/** Reads both tables against the directory; the people against the units as they are to become. */
export async function planImport(
  connection: Connection,
  { now, viewer }: { now: DirectoryNow; viewer: Viewer },
  book: Workbook,
): Promise<ImportPlan> {
  const unitTable = book.units && readTable('units', book.units, UNIT_HEADERS);
  const peopleTable = book.people && readTable('people', book.people, PEOPLE_HEADERS);
  const units = unitTable && planUnits(unitTable.rows, now.rules, viewer);
  const rows = peopleTable?.rows ?? [];
  const accounts = rows.map(({ cells }) => accountOf(cells.account));
  const known = await knownPeople(connection, viewer, accounts);
  const directory = units?.directory ?? now.rules;
  const people = peopleTable && planPeople(rows, { directory, known, viewer });
  const faults = [unitTable, units, peopleTable, people].flatMap((one) => one?.faults ?? []);
  return { now, units, people, faults };
}

/** How many rows cannot be taken over. */
export function refusedRows(faults: readonly SheetFault[]): number {
  return new Set(faults.map(({ sheet, row }) => `${sheet} ${row}`)).size;
}

/** New, changed, unchanged, refused. */
export function countsOf(
  plan: UnitsPlan | PeoplePlan | null,
  faults: readonly SheetFault[],
): ImportCounts | null {
  if (!plan) return null;
  const steps: readonly (PlannedUnit | PlannedPerson)[] = plan.steps;
  const refused = new Set(faults.map(({ row }) => row));
  const sound = steps.filter(({ row }) => !refused.has(row));
  const added = sound.filter(({ before }) => before === null).length;
  return {
    added,
    changed: sound.length - added,
    unchanged: plan.unchanged,
    refused: refused.size,
  };
}

type Change = ImportPreview['changes'][number];

function differing(rows: readonly [string, string, string][]): Change['what'] {
  return rows
    .filter(([, from, to]) => from !== to)
    .map(([column, from, to]) => ({ column, from, to }));
}

function unitChange({ row, unit, before }: PlannedUnit): Change {
  const words = ({ tier, unitClass, aliases }: Unit) =>
    [tierWords.wordOf(tier), classWords.wordOf(unitClass), aliases.join('、')] as const;
  const [tier, unitClass, aliases] = words(unit);
  const was = before && words(before);
  const what: [string, string, string][] = was
    ? [
        [UNIT_HEADERS.tier[0], was[0], tier],
        [UNIT_HEADERS.unitClass[0], was[1], unitClass],
        [UNIT_HEADERS.aliases[0], was[2], aliases],
      ]
    : [];
  const kind = before ? 'changed' : 'added';
  return { sheet: 'units', row, name: unit.name, kind, what: differing(what) };
}

function personChange({ row, name, posts, before }: PlannedPerson, directory: Directory): Change {
  const nameOf = (office: string) => directory.find(({ id }) => id === office)?.name ?? '';
  const words = (held: readonly Post[]) =>
    held.map(({ office, role }) => `${nameOf(office)}${roleWords.wordOf(role)}`).join('、');
  const what: [string, string, string][] = before
    ? [
        [PEOPLE_HEADERS.name[0], before.name, name],
        [PEOPLE_HEADERS.roles[0], words(before.posts), words(posts)],
      ]
    : [];
  const kind = before ? 'changed' : 'added';
  return { sheet: 'people', row, name, kind, what: differing(what) };
}

/** The plan as the reader sees it before anything is done. */
export function presentPlan(plan: ImportPlan, ignored: string[]): ImportPreview {
  const { now, units, people, faults } = plan;
  const of = (sheet: SheetFault['sheet']) => faults.filter((fault) => fault.sheet === sheet);
  const directory = units?.directory ?? now.rules;
  const changes = [
    ...(units?.steps ?? []).slice(0, MOST_TOLD).map(unitChange),
    ...(people?.steps ?? []).slice(0, MOST_TOLD).map((step) => personChange(step, directory)),
  ];
  return {
    basis: now.seq,
    units: countsOf(units, of('units')),
    people: countsOf(people, of('people')),
    faults: faults.slice(0, MOST_TOLD).map(tellFault),
    warnings: (units?.warnings ?? []).slice(0, MOST_TOLD).map(tellWarning),
    changes,
    ignored,
  };
}
