import { noticeWarnings } from './notice-warnings';
import { type Passage, join, spanOf } from './passage';
import type { NoticeReading } from './read-notice';
import type { ReportDuty } from './report-duties';
import { NO_WINDOW } from './window-words';

const span = (passage: Passage | null | undefined) => (passage ? spanOf(passage) : null);
const markSpan = (mark: { passage: Passage } | null) => span(mark?.passage);

function doubtOf({ due, rule, isWeekdayOff }: ReportDuty, issuedOn: string | null): string | null {
  if (isWeekdayOff) return 'weekdayDisagrees';
  // A day that the notice leaves open, even if something stands in for it.
  if (due === null)
    return rule && !(rule.kind === 'each' && rule.isDayAssumed) ? null : 'undatedReport';
  return issuedOn !== null && due < issuedOn ? 'dueBeforeIssue' : null;
}

/** What only a person can settle; `span` points at the words in the source. */
function questions({ head, issuer, items, phases, reportDuties, issuedOn }: NoticeReading) {
  return [
    ...(head.docNumber ? [] : [{ code: 'noDocNumber', words: '', span: null }]),
    ...(head.title ? [] : [{ code: 'noTitle', words: '', span: null }]),
    ...(issuer ? [] : [{ code: 'noIssuer', words: '', span: null }]),
    ...(head.recipients ? [] : [{ code: 'noRecipients', words: '', span: null }]),
    ...items.flatMap(({ unreadWindow, window, spans }) => {
      const words = unreadWindow ?? window?.holiday?.words;
      const place = spans.time ?? spans.title ?? null;
      return words ? [{ code: 'unreadWindow', words, span: place }] : [];
    }),
    ...phases.flatMap(({ name, window, span: place }) =>
      window ? [] : [{ code: 'unreadPhase', words: name, span: place }],
    ),
    ...reportDuties.flatMap((duty) => {
      const code = doubtOf(duty, issuedOn);
      return code ? [{ code, words: duty.passage.text, span: span(duty.passage) }] : [];
    }),
  ];
}

function itemRows(items: NoticeReading['items']) {
  return items.map(({ window, unreadWindow: _unread, quotas: _quotas, ...item }, i) => {
    const { start, end, openEnded } = window ?? NO_WINDOW;
    return { no: i + 1, ...item, start, end, openEnded };
  });
}

function phaseRows(phases: NoticeReading['phases']) {
  return phases.map(({ name, window, span: place }) => {
    const { start, end, startAnchor, endAnchor } = window ?? NO_WINDOW;
    return { name, start, startAnchor, end, endAnchor, span: place };
  });
}

function headValues({ head, issuer }: NoticeReading) {
  return {
    letterhead: head.letterhead?.text ?? null,
    docNumber: head.docNumber?.value ?? null,
    issuer: issuer?.name ?? null,
    title: head.title?.text ?? null,
    recipientGroups: head.recipients?.groups ?? [],
  };
}

function footValues({ issueDate, printDate, printOffice, copies }: NoticeReading['colophon']) {
  return {
    issueDate: issueDate?.value ?? null,
    printDate: printDate?.value ?? null,
    printOffice: printOffice?.name ?? null,
    copies: copies?.value ?? null,
  };
}

/** Where the words of head and foot stand in the source. */
function spansOf({ head, colophon, issuer, urgency, attachments }: NoticeReading) {
  return {
    letterhead: span(head.letterhead),
    docNumber: markSpan(head.docNumber),
    issuer: issuer?.span ?? null,
    urgency: markSpan(urgency),
    title: span(head.title),
    recipients: markSpan(head.recipients),
    issueDate: markSpan(colophon.issueDate),
    printDate: markSpan(colophon.printDate),
    printOffice: markSpan(colophon.printOffice),
    attachmentsListed: attachments.lines.length > 0 ? span(join(attachments.lines)) : null,
    copies: markSpan(colophon.copies),
  };
}

/** The reading as plain JSON: values, their spans in the source, warnings and open questions. */
export function extraction(reading: NoticeReading, file: string) {
  const { items, attachments } = reading;
  const { people: _people, ...contacts } = reading.contacts;
  return {
    file,
    ...headValues(reading),
    ...footValues(reading.colophon),
    yearSource: reading.yearSource,
    urgency: reading.urgency?.mark ?? null,
    phases: phaseRows(reading.phases),
    items: itemRows(items),
    quotas: items.flatMap(({ quotas }, i) => quotas.map((quota) => ({ ...quota, itemNo: i + 1 }))),
    requirements: reading.requirements,
    reportDuties: reading.reportDuties.map(({ passage, isWeekdayOff: _off, ...duty }) => ({
      ...duty,
      span: span(passage),
    })),
    contacts,
    attachmentsListed: attachments.listed.length,
    embeddedPlan: reading.embeddedPlan,
    warnings: noticeWarnings(reading),
    spans: spansOf(reading),
    questions: questions(reading),
  };
}
