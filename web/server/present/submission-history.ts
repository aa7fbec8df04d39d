import { isApprovalEntry, type ApprovalEntry } from '../../../domain/approval-entry';
import type { JournalEntry } from '../../../domain/journal-entry';
import type { Submitted, UnitEvent } from '../../../domain/unit-event';
import type { SubmissionOutcome, SubmissionSummary } from '../../contract/submissions';

/** One hand-in as the unit's stream tells it, with what it corrected. */
export interface HandedIn extends SubmissionSummary {
  previous: string | null;
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

function fromRecord(
  entry: JournalEntry,
  data: Extract<UnitEvent, { act: 'progress.recorded' }>['data'],
): HandedIn {
  const { submission, form, formVersion, item } = data;
  return {
    ...{ submission, form, formVersion, duty: `i${item}`, round: 1, at: entry.at },
    by: { person: entry.by.person, office: entry.by.office },
    ...{ late: null, nothing: false, entered: false, outcome: 'recorded', previous: null },
  };
}

const OUTCOMES = {
  'submission.accepted': 'accepted',
  'submission.returned': 'returned',
  'submission.noted': 'noted',
} as const satisfies { [Act in UnitEvent['act']]?: SubmissionOutcome };

function decide(history: HandedIn[], submission: string, outcome: SubmissionOutcome): void {
  const decided = history.find((one) => one.submission === submission);
  if (!decided) return;
  decided.outcome = outcome;
  if (outcome === 'accepted') replace(history, decided.previous);
}

/** The last word of a route is the outcome; what comes back to the unit has come back. */
function decideByRoute(history: HandedIn[], { data }: ApprovalEntry): void {
  if ('then' in data && data.then.status === 'completed') {
    decide(history, data.submission, 'accepted');
  } else if (data.correctBy !== undefined) decide(history, data.submission, 'returned');
}

/** A correction that counts takes the place of what it corrected; both stay to be seen. */
function replace(history: HandedIn[], previous: string | null): void {
  const before = history.find((one) => one.submission === previous);
  if (before) before.outcome = 'replaced';
}

function tell(history: HandedIn[], entry: JournalEntry, event: UnitEvent): void {
  if (isApprovalEntry(event)) return decideByRoute(history, event);
  switch (event.act) {
    case 'plan.submitted':
    case 'report.submitted':
    case 'progress.submitted':
    case 'summary.submitted':
      history.push(fromSubmitted(entry, event.data));
      return;
    case 'submission.corrected':
      history.push({ ...fromSubmitted(entry, event.data), previous: event.data.previous });
      if (event.data.handling === 'file') replace(history, event.data.previous);
      return;
    case 'progress.recorded':
      history.push(fromRecord(entry, event.data));
      return;
    case 'submission.accepted':
    case 'submission.returned':
    case 'submission.noted':
      decide(history, event.data.submission, OUTCOMES[event.act]);
      return;
    case 'notice.acknowledged':
    case 'notice.read':
    case 'notice.returned':
    case 'noticeReturn.refused':
    case 'notApplicable.declared':
    case 'notApplicable.confirmed':
    case 'notApplicable.refused':
    case 'request.made':
    case 'request.granted':
    case 'request.refused':
    case 'request.withdrawn':
    case 'sealed.handedIn':
    case 'unit.inspected':
    case 'unit.settled':
      return;
  }
}

/** Everything handed in by a unit, in order, with round and outcome, from its stream alone. */
export function submissionHistory(entries: readonly JournalEntry[]): HandedIn[] {
  const history: HandedIn[] = [];
  for (const entry of entries) {
    tell(history, entry, { act: entry.act, data: entry.data } as UnitEvent);
  }
  return history;
}
