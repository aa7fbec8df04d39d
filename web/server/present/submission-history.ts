import type { JournalEntry } from '../../../domain/journal-entry';
import type { Submitted, UnitEvent } from '../../../domain/unit-event';
import type { SubmissionOutcome, SubmissionSummary } from '../../contract/submissions';

/** One hand-in as the unit's stream tells it, with what it corrected. */
export interface HandedIn extends SubmissionSummary {
  previous: string | null;
}

function eventOf(entry: JournalEntry): UnitEvent {
  return { act: entry.act, data: entry.data } as UnitEvent;
}

function fromSubmitted(entry: JournalEntry, data: Submitted): HandedIn {
  return {
    submission: data.submission,
    duty: data.duty,
    form: data.form,
    formVersion: data.formVersion,
    round: data.round,
    at: entry.at,
    by: { person: entry.by.person, office: entry.by.office },
    late: data.late,
    nothing: data.nothing ?? false,
    entered: data.entered !== undefined,
    outcome: data.handling === 'file' ? 'filed' : 'pending',
    previous: null,
  };
}

function handedIn(entry: JournalEntry, event: UnitEvent): HandedIn | null {
  switch (event.act) {
    case 'plan.submitted':
    case 'report.submitted':
    case 'progress.submitted':
    case 'summary.submitted':
      return fromSubmitted(entry, event.data);
    case 'submission.corrected':
      return { ...fromSubmitted(entry, event.data), previous: event.data.previous };
    case 'progress.recorded': {
      const { submission, form, formVersion, item } = event.data;
      const record = { submission, form, formVersion, duty: `i${item}`, round: 1, late: null };
      const by = { person: entry.by.person, office: entry.by.office };
      const rest = { nothing: false, entered: false, outcome: 'recorded' as const, previous: null };
      return { ...record, at: entry.at, by, ...rest };
    }
    default:
      return null;
  }
}

const DECIDED = {
  'submission.accepted': 'accepted',
  'submission.returned': 'returned',
  'submission.noted': 'noted',
} as const satisfies { [Act in UnitEvent['act']]?: SubmissionOutcome };

function decide(history: HandedIn[], event: UnitEvent): void {
  switch (event.act) {
    case 'submission.accepted':
    case 'submission.returned':
    case 'submission.noted': {
      const decided = history.find(({ submission }) => submission === event.data.submission);
      if (decided) decided.outcome = DECIDED[event.act];
      // An accepted correction takes the place of what it corrected; both stay to be seen.
      const before = event.act === 'submission.accepted' ? decided?.previous : null;
      const replaced = history.find(({ submission }) => submission === before);
      if (replaced) replaced.outcome = 'replaced';
      return;
    }
    default:
      return;
  }
}

/** Everything handed in by a unit, in order, with round and outcome, from its stream alone. */
export function submissionHistory(entries: readonly JournalEntry[]): HandedIn[] {
  const history: HandedIn[] = [];
  for (const entry of entries) {
    const event = eventOf(entry);
    const one = handedIn(entry, event);
    if (one) history.push(one);
    else decide(history, event);
  }
  return history;
}
