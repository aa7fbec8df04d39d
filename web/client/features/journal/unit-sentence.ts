import type { TFunction } from 'i18next';
import { isApprovalEntry, wordsOf, type ApprovalEntry } from '../../../../domain/approval-entry';
import type { Inspection } from '../../../../domain/inspection';
import type { Submitted, UnitEvent } from '../../../../domain/unit-event';
import type { JournalWords } from './journal-words';

type T = TFunction<'journal'>;

function submitted(t: T, w: JournalWords, handed: Submitted): string {
  const { duty, round, late, nothing, entered, reply } = handed;
  const marks = [
    ...(round > 1 ? [t('mark.round', { round })] : []),
    ...(late ? [t('mark.late')] : []),
    ...(entered ? [t('mark.entered', { channel: t(`channel.${entered.channel}`) })] : []),
  ];
  const did = t(nothing ? 'did.nothing' : 'did.submitted', { duty: w.duty(duty) });
  const marked = marks.length > 0 ? t('marked', { did, marks: marks.join(t('comma')) }) : did;
  return marked + w.because(reply);
}

function inApproval(t: T, w: JournalWords, told: ApprovalEntry): string {
  return t(told.act, { duty: w.duty(told.data.duty) }) + w.because(wordsOf(told));
}

function inspectedSentence(t: T, { way, on, findings }: Inspection): string {
  const found = findings.map(({ point, finding, note }) =>
    t(note ? 'pointFoundWith' : 'pointFound', { point, note, finding: t(`finding.${finding}`) }),
  );
  return t(`did.inspected.${way}`, { on, found: found.join(t('comma')) });
}

const WITHOUT_WORDS = {
  'submission.noted': 'did.noted',
  'sealed.handedIn': 'did.sealed',
  'request.withdrawn': 'did.requestWithdrawn',
} as const;

/** What an entry of a unit's own record says. */
export function unitSentence(t: T, w: JournalWords, told: UnitEvent): string {
  if (isApprovalEntry(told)) return inApproval(t, w, told);
  switch (told.act) {
    case 'notice.acknowledged': {
      const { late, entered } = told.data;
      if (entered) return t('did.receiptEntered', { channel: t(`channel.${entered.channel}`) });
      return t(late ? 'did.signedLate' : 'did.signed');
    }
    case 'notice.read':
      return t('did.read');
    case 'notice.returned':
      return t('did.noticeReturned') + w.because(told.data.reason);
    case 'noticeReturn.refused':
      return t('did.returnRefused') + w.because(told.data.opinion);
    case 'plan.submitted':
    case 'report.submitted':
    case 'progress.submitted':
    case 'summary.submitted':
      return submitted(t, w, told.data);
    case 'progress.recorded': {
      const { item, category } = told.data;
      return t('did.recorded', { item, category: t(`category.${category}`) });
    }
    case 'submission.corrected':
      return t('did.corrected', { duty: w.duty(told.data.duty) }) + w.because(told.data.reason);
    case 'submission.accepted':
      return t('did.accepted', { duty: w.duty(told.data.duty) }) + w.because(told.data.opinion);
    case 'submission.returned': {
      const { duty, correctBy, opinion } = told.data;
      return t('did.returned', { duty: w.duty(duty), on: w.due(correctBy) }) + w.because(opinion);
    }
    case 'notApplicable.declared':
      return t('did.declared', { duty: w.duty(told.data.duty) }) + w.because(told.data.reason);
    case 'notApplicable.confirmed':
      return t('did.confirmed', { duty: w.duty(told.data.duty) }) + w.because(told.data.opinion);
    case 'notApplicable.refused': {
      const { duty, correctBy, opinion } = told.data;
      return t('did.refused', { duty: w.duty(duty), on: w.due(correctBy) }) + w.because(opinion);
    }
    case 'request.made': {
      const { duty, wish, until, reason } = told.data;
      const words = { duty: w.duty(duty), on: w.due(until) };
      return t(`did.asked.${wish}`, words) + w.because(reason);
    }
    case 'request.granted':
    case 'request.refused': {
      const did = told.act === 'request.granted' ? 'did.requestGranted' : 'did.requestRefused';
      return t(did, { duty: w.duty(told.data.duty) }) + w.because(told.data.opinion);
    }
    case 'submission.noted':
    case 'sealed.handedIn':
    case 'request.withdrawn':
      return t(WITHOUT_WORDS[told.act], { duty: w.duty(told.data.duty) });
    case 'unit.inspected':
      return inspectedSentence(t, told.data);
    case 'unit.settled':
      return t('did.settled');
  }
}
