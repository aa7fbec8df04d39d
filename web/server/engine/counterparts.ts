import type { StepSource } from '../../../domain/campaign-file';
import { counterpartDuty } from '../../../domain/counterpart-duty';
import { unansweredFields } from '../../../domain/form-design/unanswered-fields';
import { askedVersion } from '../../../domain/form-pins';
import { campaignStream } from '../../../domain/stream-name';
import { findFormVersion, type PublishedForm } from '../../../store/form-versions';
import { findIssuance } from '../../../store/issuances';
import type { DutyDoc } from '../../../store/models/duty';
import { listReferring } from '../../../store/referring-issuances';
import { findUnitRows } from '../../../store/unit-projection';
import type { WebDeps } from '../web-deps';
import type { TaskContext } from './task-context';

type Connection = WebDeps['connection'];

/** The duty of another notice that one report may serve too, with the form it is filled in by. */
export interface CounterpartDuty {
  context: TaskContext;
  duty: DutyDoc;
  version: PublishedForm;
}

/** Steps of other issuings that share reports with this one, whoever of the two has said so. */
async function sharingSteps(
  connection: Connection,
  { issuance, ref }: TaskContext,
  step: string,
): Promise<StepSource[]> {
  const named = issuance.links?.shares?.[step];
  const own = campaignStream(ref);
  const naming = (await listReferring(connection, ref)).flatMap(({ links, campaign, office }) =>
    Object.entries(links?.shares ?? {})
      .filter(([, source]) => campaignStream(source) === own && source.step === step)
      .map(([id]) => ({ campaign, office, step: id })),
  );
  return [...(named ? [named] : []), ...naming];
}

/** The unit's run of the other notice, as long as it goes on. */
async function runOf(
  connection: Connection,
  { campaign, office }: StepSource,
  unit: string,
): Promise<TaskContext | null> {
  const ref = { campaign, office, unit };
  const [issuance, { task, duties }] = await Promise.all([
    findIssuance(connection, ref),
    findUnitRows(connection, ref),
  ]);
  const isOver = !issuance || issuance.status !== 'running' || !task || task.released;
  return isOver ? null : { ref, issuance, task, duties };
}

type Wanted = (duty: DutyDoc) => { rank: number } | null;

async function counterparts(
  connection: Connection,
  { context, duty }: { context: TaskContext; duty: DutyDoc },
  wanted: Wanted,
): Promise<CounterpartDuty[]> {
  const found: CounterpartDuty[] = [];
  for (const source of await sharingSteps(connection, context, duty.step)) {
    const run = await runOf(connection, source, context.ref.unit);
    if (!run) continue;
    const duties = run.duties
      .filter((one) => one.step === source.step && !one.released && !one.suspended)
      .flatMap((row) => {
        const ranked = wanted(row);
        return ranked ? [{ duty: row.duty, row, ...ranked }] : [];
      });
    const match = counterpartDuty(duty, { step: source.step, duties });
    const id = match && askedVersion(run.issuance, match.row);
    const version = id && (await findFormVersion(connection, id));
    if (match && version) found.push({ context: run, duty: match.row, version });
  }
  return found;
}

/** Only what nobody has handed in yet: a report that was returned is corrected in its own. */
const isOpen: Wanted = ({ state, dueAt }) =>
  state === 'open' ? { rank: dueAt ?? Number.MAX_SAFE_INTEGER } : null;

const isHandedIn: Wanted = ({ submission, submittedAt, nothing }) =>
  submission !== null && !nothing ? { rank: -(submittedAt ?? 0) } : null;

/** Open duties of other notices that a report on this duty may serve too (一次报送，两件共用). */
export async function openCounterparts(
  connection: Connection,
  context: TaskContext,
  duty: DutyDoc,
): Promise<CounterpartDuty[]> {
  const id = askedVersion(context.issuance, duty);
  const version = id && (await findFormVersion(connection, id));
  if (!version || duty.state !== 'open') return [];
  const open = await counterparts(connection, { context, duty }, isOpen);
  return open.filter(
    (one) =>
      one.version.id === version.id ||
      unansweredFields(version.schema, one.version.schema).length === 0,
  );
}

/** What the unit has handed in to the notice that shares its report with this duty; the first found. */
export async function handedInCounterpart(
  connection: Connection,
  context: TaskContext,
  duty: DutyDoc,
): Promise<CounterpartDuty | null> {
  const [found = null] = await counterparts(connection, { context, duty }, isHandedIn);
  return found;
}
