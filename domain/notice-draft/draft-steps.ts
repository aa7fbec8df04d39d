import type {
  CampaignFile,
  Handling,
  MatrixRow,
  Step,
  StepKind,
  UnitRef,
  WorkItem,
} from '../campaign-file';
import { type DueRule, RECURRING_PERIODS } from '../due-rule';
import { type DutySchedule, RECEIPT } from '../notice-import/duty-schedule';
import { spanOf } from '../notice-import/passage';
import type { NoticeReading } from '../notice-import/read-notice';
import type { ReportDuty } from '../notice-import/report-duties';
import type { Unit, UnitClass } from '../unit';
import { isInternal, resolveRef } from '../resolve-units';
import { meansEverybody } from './class-words';
import { anchorNamed, ask, type Drafting, mark } from './drafting';
import { certainRef } from './name-refs';

/** A step on its way, with the classes that owe it. */
interface Owed {
  step: Step;
  handling: Exclude<Handling, 'none'>;
  classes: ReadonlySet<MatrixRow['for']>;
}

function kindOf(what: string): Extract<StepKind, 'plan' | 'report' | 'summary'> {
  if (/(?:方案|计划|安排)[^，。]{0,4}$/.test(what)) return 'plan';
  return /总结/.test(what) ? 'summary' : 'report';
}

function freshId(kind: StepKind, steps: readonly Owed[]): string {
  const same = steps.filter(({ step }) => step.kind === kind).length;
  return same === 0 ? kind : `${kind}-${same + 1}`;
}

function unitsOf(drafting: Drafting, refs: readonly UnitRef[]): Unit[] {
  const { basis, issuer } = drafting;
  return refs.flatMap((ref) => resolveRef(ref, basis.units, issuer).units);
}

/** A due counted from receipt or an event, or one that comes back; until when only a person says. */
function scheduled(drafting: Drafting, { passage }: ReportDuty, rule: DutySchedule): DueRule {
  const span = spanOf(passage);
  if (rule.kind === 'after') {
    const { count, unit: kind, of } = rule;
    if (of === RECEIPT) return { kind, count, from: 'receipt' };
    return { kind, count, from: { anchor: anchorNamed(drafting, of, span) } };
  }
  const every = RECURRING_PERIODS.find((one) => rule.kind === 'each' && rule.every === one);
  // A period that no due rule knows is handed in once, on the day somebody names.
  const code = every ? 'recurrenceEnd' : 'undatedReport';
  const answers = ['day', 'noDate'] as const;
  const answer = ask(drafting, { code, words: passage.text, span, isBlocking: true, answers });
  if (answer?.kind !== 'day') return { kind: 'none' };
  if (!every || rule.kind !== 'each' || rule.day === null) {
    return { kind: 'instant', at: answer.on };
  }
  return { kind: 'each', every, day: rule.day, until: answer.on };
}

function dueOf(drafting: Drafting, duty: ReportDuty, issuedOn: string | null): DueRule {
  const { due, clock, rule, isWeekdayOff } = duty;
  if (rule) return scheduled(drafting, duty, rule);
  const isEarly = due !== null && issuedOn !== null && due < issuedOn;
  if (due !== null && !isEarly) {
    return { kind: 'instant', at: clock === null ? due : `${due}T${clock}:00+08:00` };
  }
  const undated = isWeekdayOff ? 'weekdayDisagrees' : 'undatedReport';
  const answer = ask(drafting, {
    code: isEarly ? 'dueBeforeIssue' : undated,
    words: duty.passage.text,
    span: spanOf(duty.passage),
    isBlocking: true,
    answers: ['day', 'noDate'],
  });
  return answer?.kind === 'day' ? { kind: 'instant', at: answer.on } : { kind: 'none' };
}

/** The classes that hand in: those named, or everybody addressed where the words mean everybody. */
function reporters(drafting: Drafting, duty: ReportDuty, addressed: readonly Unit[]) {
  const areUnions = duty.by.length > 0 && duty.by.every((name) => name.endsWith('工会'));
  // Departments and institutions are no unions: 各单位工会 does not speak of them.
  const everybody = addressed.filter((unit) => !areUnions || !isInternal(unit));
  const general = new Set<UnitClass>(everybody.map(({ unitClass }) => unitClass));
  if (duty.by.every(meansEverybody)) return general;
  const refs = duty.by.map((name) => certainRef(drafting, name));
  const named = refs.flatMap((ref) => ref ?? []);
  if (named.length === refs.length) {
    return new Set(unitsOf(drafting, named).map(({ unitClass }) => unitClass));
  }
  const answer = ask(drafting, {
    code: 'unclearReporters',
    words: duty.by.join('、'),
    span: spanOf(duty.passage),
    isBlocking: true,
    answers: ['yes', 'later'],
  });
  return answer?.kind === 'yes' ? general : new Set<UnitClass>();
}

/** Whose steps are drafted, and how far. */
interface Asking {
  drafting: Drafting;
  reading: NoticeReading;
  addressed: readonly Unit[];
  owed: Owed[];
}

function addReports({ drafting, reading, addressed, owed }: Asking): void {
  for (const duty of reading.reportDuties) {
    const kind = kindOf(duty.what);
    const id = freshId(kind, owed);
    mark(drafting, `steps[${owed.length}]`, spanOf(duty.passage));
    owed.push({
      step: {
        id,
        kind,
        title: `报送${duty.what === '' ? '有关情况' : duty.what.slice(0, 40)}`,
        form: kind,
        due: dueOf(drafting, duty, reading.issuedOn),
      },
      handling: /备案|报备/.test(duty.passage.text) ? 'file' : 'review',
      classes: reporters(drafting, duty, addressed),
    });
  }
}

/** A plan to be made is owed only where it is to be handed in, or the issuer says so. */
function addPlan({ drafting, reading, addressed, owed }: Asking): void {
  const item = reading.items.find(({ kind }) => kind === 'planDuty');
  if (!item || owed.some(({ step }) => step.kind === 'plan')) return;
  const answer = ask(drafting, {
    code: 'planNotAsked',
    words: item.title,
    span: item.spans.title ?? null,
    isBlocking: false,
    answers: ['yes', 'no'],
  });
  if (answer?.kind !== 'yes') return;
  const end = item.window?.end ?? null;
  const classes = new Set(
    addressed.filter((unit) => !isInternal(unit)).map(({ unitClass }) => unitClass),
  );
  owed.push({
    step: {
      id: 'plan',
      kind: 'plan',
      title: '报送方案',
      form: 'plan',
      due: end === null ? { kind: 'none' } : { kind: 'instant', at: end },
    },
    handling: 'review',
    classes,
  });
}

/** The first-named leads owe the progress of their items, whether addressed or assigned. */
function addProgress({ drafting, addressed, owed }: Asking, items: readonly WorkItem[]): void {
  const firsts = items.flatMap(({ leads }) => unitsOf(drafting, leads.slice(0, 1)));
  if (firsts.length === 0) return;
  const isAddressed = (unit: Unit): boolean => addressed.some(({ id }) => id === unit.id);
  const hasEnd = items.some(({ window }) => !['open', 'prompt'].includes(window.kind));
  owed.push({
    step: {
      id: 'progress',
      kind: 'progress',
      title: '报送牵头任务进展',
      form: 'progress',
      due: hasEnd ? { kind: 'windowEnd' } : { kind: 'none' },
    },
    handling: 'review',
    classes: new Set(firsts.map((unit) => (isAddressed(unit) ? unit.unitClass : 'assigned'))),
  });
}

const SIGNING: Step = {
  id: 'receipt',
  kind: 'receipt',
  title: '签收通知',
  form: 'receipt',
  due: { kind: 'workdays', count: 2, from: 'issue' },
};

/** Steps and matrix: signing for the notice, and what it asks to be handed in; nothing else. */
export function draftSteps(
  drafting: Drafting,
  reading: NoticeReading,
  { recipients, items }: { recipients: readonly UnitRef[]; items: readonly WorkItem[] },
): Pick<CampaignFile, 'steps' | 'matrix'> {
  const addressed = unitsOf(drafting, recipients);
  const classes = new Set<MatrixRow['for']>(addressed.map(({ unitClass }) => unitClass));
  const owed: Owed[] = [{ step: SIGNING, handling: 'file', classes }];
  const asking = { drafting, reading, addressed, owed };
  addReports(asking);
  addPlan(asking);
  addProgress(asking, items);
  const rows = new Set(owed.flatMap((one) => [...one.classes]));
  return {
    steps: owed.map(({ step }) => step),
    matrix: [...rows].map((row) => ({
      for: row,
      owes: Object.fromEntries(
        owed
          .filter((one) => one.classes.has(row))
          .map(({ step, handling }) => [step.id, handling] as const),
      ),
    })),
  };
}
