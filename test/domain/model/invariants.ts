import { canonicalJson } from '../../../domain/canonical-json';
import type { UnitAct, UnitCommand, UnitCommandPayload } from '../../../domain/command';
import { CHASED_STATES, isMet, type DutyProgress } from '../../../domain/duty-state';
import { isRefusal } from '../../../domain/refusal';
import { rungInstants } from '../../../domain/rung-instants';
import { CALENDAR_2022 } from '../../builders/calendar-2022';
import { MODEL_CAMPAIGN } from './campaign';
import type { Issuing } from './issuing';
import { foldIssuer, foldUnit, type ModelDuty, type UnitEntry } from './ledger';

/** Somebody who can take the next step, or why nobody can. */
type Next = { who: 'unit' | 'issuer' } | { waitsFor: string } | null;

type Declaration = 'confirmNotApplicable' | 'refuseNotApplicable';

class Prospect {
  constructor(
    private readonly model: Issuing,
    private readonly unit: string,
  ) {}

  /** Whether the rules let this side do it now. */
  private can<Act extends UnitAct>(act: Act, payload: UnitCommandPayload[Act]): boolean {
    const by = { person: 'neutral', office: 'neutral' };
    const base = { key: 'probe', by, receivedAt: this.model.now, request: '' };
    const command = { ...base, act, payload } as UnitCommand;
    return !isRefusal(this.model.considerUnit(this.unit, command));
  }

  /** Who decides on a notice that came back. */
  onNotice(): Next {
    return this.can('refuseNoticeReturn', { opinion: '投送无误' }) ? { who: 'issuer' } : null;
  }

  /** Who moves a duty on. */
  onDuty(duty: string, { plan }: ModelDuty, progress: DutyProgress | undefined): Next {
    const looked = { duty, submission: progress?.submission ?? '', opinion: '意见' };
    const can = (...acts: ('acceptSubmission' | 'returnSubmission' | Declaration)[]): Next =>
      acts.every((act) => this.can(act, looked)) ? { who: 'issuer' } : null;
    const state = progress?.state ?? 'open';
    if (state === 'submitted') return can('acceptSubmission', 'returnSubmission');
    if (state === 'notApplicablePending') return can('confirmNotApplicable', 'refuseNotApplicable');
    return this.handIn(duty, plan);
  }

  private handIn(duty: string, { kind, form, item, requires }: ModelDuty['plan']): Next {
    const handed = { duty, submission: 's', form, formVersion: 'v', bodyHash: 'h' };
    const waits = requires.find((step) => this.isUnmet(step));
    if (waits !== undefined) return { waitsFor: waits };
    const can = {
      receipt: () => this.can('acknowledge', {}),
      plan: () => this.can('submitPlan', handed),
      report: () => this.can('submitReport', handed) && this.can('reportNothing', { duty }),
      summary: () => this.can('submitSummary', handed),
      progress: () => {
        const done = { item: item ?? 0, category: 'activity', completes: true } as const;
        return this.can('submitProgress', { ...handed, ...done });
      },
    }[kind];
    if (can()) return { who: 'unit' };
    return kind === 'receipt' ? this.onNotice() : null;
  }

  private isUnmet(step: string): boolean {
    const { duties } = this.model.taskOf(this.unit);
    const owed = Object.entries(this.model.side.units[this.unit]?.duties ?? {});
    return owed.some(
      ([key, { plan }]) => plan.step === step && !isMet(duties[key]?.state ?? 'open'),
    );
  }
}

const checked = new WeakMap<Issuing, { [unit: string]: readonly [object, object] }>();

/** Whether a unit stands as it stood at the last look; time alone takes no act away. */
function isChecked(model: Issuing, unit: string): boolean {
  const known = checked.get(model) ?? {};
  const [task, duties] = known[unit] ?? [];
  const now = [model.taskOf(unit), model.side.units[unit] ?? {}] as const;
  checked.set(model, { ...known, [unit]: now });
  return task === now[0] && duties === now[1];
}

/** Duties and returned notices of a running campaign that nobody can move on. */
export function deadEnds(model: Issuing): string[] {
  if (model.side.issuance.status !== 'running') return [];
  return model.units.flatMap((unit) => {
    const known = model.side.units[unit];
    if (!known || known.released || isChecked(model, unit)) return [];
    const prospect = new Prospect(model, unit);
    const { duties, noticeReturn } = model.taskOf(unit);
    const isBack = noticeReturn !== null && !noticeReturn.refused;
    const stuck = Object.entries(known.duties)
      .filter(([key]) => !isMet(duties[key]?.state ?? 'open'))
      .filter(([key, duty]) => prospect.onDuty(key, duty, duties[key]) === null)
      .map(([key]) => `${unit} ${key}`);
    return isBack && prospect.onNotice() === null ? [...stuck, `${unit} notice`] : stuck;
  });
}

const { ladder } = MODEL_CAMPAIGN;

function stateBefore(entries: readonly UnitEntry[], duty: string, instant: number) {
  const before = foldUnit(entries.filter(({ at }) => at < instant));
  return before.duties[duty]?.state ?? 'open';
}

/** Rungs that fired twice, or for a duty that did not wait for its unit when the instant came. */
export function wrongRungs(model: Issuing): string[] {
  const seen = new Set<string>();
  const rows = model.issuerEntries.flatMap(({ event }) =>
    event.act === 'rung.fired' ? event.data.rows : [],
  );
  return rows.flatMap(({ unit, duty, clock, rung, dueAt }) => {
    const key = `${unit} ${duty} ${clock} ${rung}`;
    const isAgain = seen.has(key);
    seen.add(key);
    const instant = rungInstants(ladder, dueAt, CALENDAR_2022).find(({ no }) => no === rung)?.at;
    const state = stateBefore(model.unitEntries[unit] ?? [], duty, instant ?? 0);
    const isChased = CHASED_STATES.some((chased) => chased === state);
    return isAgain || instant === undefined || !isChased ? [key] : [];
  });
}

/** Circulars that left more than once, or not from a draft, and one that waits though all is over. */
export function wrongCirculars({ issuerEntries, side }: Issuing): number[] {
  const { status, circular } = side.issuance;
  const settled: number[] = [];
  const wrong: number[] = [];
  let waiting: number | null = null;
  for (const { event } of issuerEntries) {
    if (event.act === 'rung.fired' && event.data.circular) waiting = event.data.circular.no;
    if (event.act !== 'circular.sent' && event.act !== 'circular.discarded') continue;
    const { no } = event.data;
    if (waiting !== no || settled.includes(no)) wrong.push(no);
    settled.push(no);
    waiting = null;
  }
  return status !== 'running' && circular ? [...wrong, circular.no] : wrong;
}

const DECISIONS = ['submission.accepted', 'submission.returned', 'submission.noted'] as const;

/** Decisions taken by whoever handed in or entered what they decided on. */
export function ownDecisions(entries: readonly UnitEntry[]): string[] {
  const authors = new Map<string, string[]>();
  return entries.flatMap(({ event, by }) => {
    const { data } = event;
    if (DECISIONS.some((act) => act === event.act) && 'submission' in data) {
      return authors.get(data.submission)?.includes(by.person) ? [data.submission] : [];
    }
    if ('submission' in data && 'round' in data) {
      authors.set(data.submission, [
        by.person,
        'entered' in data ? (data.entered?.person ?? '') : '',
      ]);
    }
    return [];
  });
}

/** Duties whose lateness is not the one their first submission decided. */
export function wrongLateness(model: Issuing, unit: string): string[] {
  const { duties } = model.taskOf(unit);
  const first = new Map<string, boolean>();
  for (const { event } of model.unitEntries[unit] ?? []) {
    if ('late' in event.data && !first.has(event.data.duty)) {
      first.set(event.data.duty, event.data.late);
    }
  }
  return Object.keys(duties).filter((duty) => duties[duty]?.late !== (first.get(duty) ?? null));
}

/** Whether everything is a function of the entries: folded again, twice, the bytes are the same. */
export function isRefoldable(model: Issuing): boolean {
  const bytes = canonicalJson(model.side);
  const folds = [foldIssuer(model.issuerEntries), foldIssuer(model.issuerEntries)];
  const units = model.units.every((unit) => {
    const entries = model.unitEntries[unit] ?? [];
    const known = canonicalJson(model.taskOf(unit));
    return canonicalJson(foldUnit(entries)) === known && canonicalJson(foldUnit(entries)) === known;
  });
  return units && folds.every((fold) => canonicalJson(fold) === bytes);
}
