import { UNTOUCHED_HANDLING } from '../../../domain/inner/inner';
import { innerTasks, type InnerTask } from '../../../domain/inner/inner-tasks';
import type { Viewer } from '../../../domain/permissions';
import { innerFactsOf, readInnerOffice, unitsAround } from '../../../store/inner-facts';
import { findInnerSettings } from '../../../store/inner-settings';
import { listInnerRows } from '../../../store/inner-handlings';
import type { InnerHandlingDoc } from '../../../store/models/inner-handling';
import { listOfficeRuns, type OfficeRun } from '../../../store/task-lists';
import type { InnerTaskList, InnerTaskRow } from '../../contract/inner';
import { namesFor } from '../present/names';
import { noticeHeadOf } from '../present/notice-head';
import type { WebDeps } from '../web-deps';

const UNDATED = Number.MAX_SAFE_INTEGER;

function rowOf(
  { task, issuance, duties }: OfficeRun,
  { step, duty: key, standsFor }: InnerTask,
): InnerTaskRow {
  const duty = duties.find((one) => one.duty === key);
  return {
    ...noticeHeadOf(issuance, task),
    ...{ step, duty: key, standsFor },
    dutyTitle: duty?.title ?? null,
    dueAt: duty?.dueAt ?? null,
  };
}

/** By what presses most: what has a date first, then the oldest notice. */
function byPressure(a: InnerTaskRow, b: InnerTaskRow): number {
  const [first, second] = [a.dueAt ?? UNDATED, b.dueAt ?? UNDATED];
  return first - second || a.deliveredAt - b.deliveredAt;
}

async function tasksIn(
  { connection }: Pick<WebDeps, 'connection'>,
  unit: string,
  { person, at }: { person: string; at: number },
): Promise<InnerTaskRow[]> {
  if (!(await findInnerSettings(connection, unit)).isOn) return [];
  const [office, runs, rows] = await Promise.all([
    readInnerOffice(connection, unit),
    listOfficeRuns(connection, unit),
    listInnerRows(connection, unit),
  ]);
  const known = new Map<string, InnerHandlingDoc>(rows.map((row) => [row._id, row]));
  const mine: InnerTaskRow[] = [];
  for (const run of runs) {
    const state = known.get(run.task._id) ?? UNTOUCHED_HANDLING;
    const facts = await innerFactsOf(connection, office, { duties: run.duties, state });
    const tasks = innerTasks(state, facts, at).filter((task) => task.person === person);
    mine.push(...tasks.map((task) => rowOf(run, task)));
  }
  return mine;
}

/** What waits for the reader inside the office they act for, over all notices. */
export async function insideTasksOf(
  deps: Pick<WebDeps, 'connection'>,
  { person, office }: Viewer,
  at: number,
): Promise<InnerTaskList> {
  const { connection } = deps;
  const units = await unitsAround(connection, office);
  const found = await Promise.all(units.map((unit) => tasksIn(deps, unit, { person, at })));
  const rows = found.flat().sort(byPressure);
  const people = rows.flatMap(({ standsFor }) => (standsFor === null ? [] : [standsFor]));
  const named = { units: rows.map(({ sponsor }) => sponsor), people };
  return { rows, names: await namesFor(connection, named) };
}
