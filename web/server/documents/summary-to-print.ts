import type { OfficialDocument } from '../../../domain/document-layout/block';
import { summaryPaper, type SummaryFacts } from '../../../domain/document-layout/summary-paper';
import { isMet } from '../../../domain/duty-state';
import type { Scope, Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { dayOf } from '../../../domain/shanghai-time';
import type { IssuanceRef } from '../../../domain/stream-name';
import { bodiesInForce } from '../../../store/board-counts';
import { listSheet, type SheetDuty, type SheetUnit } from '../../../store/board-sheet';
import { findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import { rollUpAccepted } from '../engine/roll-up-accepted';
import { steeringScope } from '../engine/steering-scope';
import { isOverdue } from '../present/duty-view';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { chosenOf } from './experiences-of';
import { experiencesIn, type KeptForm, outcomesIn, quotasIn } from './told-in-forms';

const UNITS_AT_A_TIME = 2_000;

async function unitsOf(deps: WebDeps, scope: Scope, ref: IssuanceRef): Promise<SheetUnit[]> {
  const found: SheetUnit[] = [];
  for (;;) {
    const part = { after: found.at(-1)?.task.unit, limit: UNITS_AT_A_TIME };
    const page = await listSheet(deps.connection, scope, { ref, part });
    found.push(...page);
    if (page.length < UNITS_AT_A_TIME) break;
  }
  return found
    .filter(({ task }) => !task.released)
    .sort((a, b) => (a.node?.place ?? 0) - (b.node?.place ?? 0));
}

async function formsOf(deps: WebDeps, scope: Scope, ref: IssuanceRef): Promise<KeptForm[]> {
  const forms: KeptForm[] = [];
  for await (const page of bodiesInForce(deps.connection, scope, ref)) forms.push(...page);
  return forms;
}

const owed = ({ duties }: SheetUnit): SheetDuty[] =>
  duties.filter(({ released, suspended }) => !released && !suspended);

function stepsOf(
  units: readonly SheetUnit[],
  steps: readonly { id: string; title: string }[],
): SummaryFacts['steps'] {
  const all = units.flatMap(owed);
  return steps.map(({ id, title }) => {
    const own = all.filter(({ step }) => step === id);
    return {
      title,
      owed: own.length,
      met: own.filter(({ state }) => isMet(state)).length,
      late: own.filter(({ late }) => late === true).length,
      overdue: own.filter(isOverdue).length,
    };
  });
}

/** What each unit did late or has not done; who has nothing of it is left out. */
function lateOf(units: readonly SheetUnit[]): SummaryFacts['late'] {
  return units.flatMap((unit) => {
    const what = owed(unit).flatMap((duty) => {
      if (isOverdue(duty)) return `${duty.title}（逾期未办）`;
      return duty.late === true ? `${duty.title}（超期办理）` : [];
    });
    return what.length > 0 ? [{ unit: unit.task.name, what }] : [];
  });
}

/**
 * The final summary over all units of one issuing, for the issuing side.
 * @throws RefusalError campaignNotFound, notPermitted
 */
export async function summaryToPrint(
  deps: WebDeps,
  viewer: Viewer,
  ref: IssuanceRef,
): Promise<OfficialDocument> {
  const { connection } = deps;
  const scope = await steeringScope(deps, viewer, ref);
  const issuance = await findIssuance(connection, ref);
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  const { campaign, office, revision, title, number, items } = issuance;
  const [saved, units, told, figures, names] = await Promise.all([
    findRevision(connection, campaign, revision),
    unitsOf(deps, scope, ref),
    formsOf(deps, scope, ref),
    rollUpAccepted(deps, scope, ref),
    namesFor(connection, { units: [office] }),
  ]);
  if (!saved) throw new Error(`revision ${revision} of ${campaign} is missing`);
  const nameOf = new Map(units.map(({ task }) => [task.unit, task.name]));
  const outcomes = outcomesIn(told);
  const experiences = await chosenOf(deps, ref, experiencesIn(told));
  return summaryPaper({
    notice: { title, number },
    issuer: names.units[office] ?? office,
    contacts: saved.file.notice.contacts ?? [],
    on: dayOf(Date.now()),
    units: units.length,
    steps: stepsOf(units, saved.file.steps),
    figures: figures.flatMap(({ value, ...figure }) =>
      value === null ? [] : [{ ...figure, value }],
    ),
    items: saved.file.items.map(({ no, title: name }) => ({
      ...{ no, title: name, state: items[no] ?? 'underway' },
      ...(outcomes.get(no) ?? { done: 0, told: 0 }),
    })),
    quotas: quotasIn(told),
    experiences: experiences.map((one) => ({ ...one, unit: nameOf.get(one.unit) ?? '' })),
    late: lateOf(units),
  });
}
