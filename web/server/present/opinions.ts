import { isApprovalEntry, wordsOf } from '../../../domain/approval-entry';
import type { JournalEntry } from '../../../domain/journal-entry';
import type { UnitEvent } from '../../../domain/unit-event';
import type { TaskView } from '../../contract/tasks';

type Opinion = TaskView['opinions'][number];
type Said = Pick<Opinion, 'duty' | 'submission' | 'text'>;

function saidIn(event: UnitEvent): Said | null {
  if (isApprovalEntry(event)) {
    const { duty, submission } = event.data;
    return { duty, submission, text: wordsOf(event) };
  }
  switch (event.act) {
    case 'submission.accepted':
    case 'submission.returned': {
      const { duty, submission, opinion } = event.data;
      return { duty, submission, text: opinion };
    }
    case 'notApplicable.confirmed':
    case 'notApplicable.refused':
      return { duty: event.data.duty, submission: null, text: event.data.opinion };
    case 'request.granted':
    case 'request.refused':
      return { duty: event.data.duty, submission: null, text: event.data.opinion };
    case 'request.made':
    case 'notApplicable.declared':
      return { duty: event.data.duty, submission: null, text: event.data.reason };
    case 'submission.corrected':
      return { duty: event.data.duty, submission: event.data.submission, text: event.data.reason };
    case 'notice.returned':
      return { duty: null, submission: null, text: event.data.reason };
    case 'noticeReturn.refused':
      return { duty: null, submission: null, text: event.data.opinion };
    case 'plan.submitted':
    case 'report.submitted':
    case 'progress.submitted':
    case 'summary.submitted': {
      const { duty, submission, reply } = event.data;
      return reply ? { duty, submission, text: reply } : null;
    }
    case 'request.withdrawn':
    case 'sealed.handedIn':
    case 'notice.acknowledged':
    case 'notice.read':
    case 'progress.recorded':
    case 'submission.noted':
    case 'unit.inspected':
    case 'unit.settled':
      return null;
  }
}

/** What both sides have said to each other in words, in order; empty words are left out. */
export function opinionsOf(entries: readonly JournalEntry[]): Opinion[] {
  return entries.flatMap((entry) => {
    const said = saidIn({ act: entry.act, data: entry.data } as UnitEvent);
    if (!said || said.text.trim() === '') return [];
    const by = { person: entry.by.person, office: entry.by.office };
    return [{ at: entry.at, by, act: entry.act, ...said }];
  });
}
