import type { NoticeReading } from './read-notice';
import { endsAsBody } from './unit-names';

const bare = (text: string): string => text.replace(/[\s《》“”]/g, '');

/** What an issuing officer should know of a reading: a code, with the words concerned after a colon. */
export function noticeWarnings(reading: NoticeReading): string[] {
  const { colophon, head, issuer, issuedOn, items, phases, reportDuties, attachments } = reading;
  const windows = [...items, ...phases].flatMap(({ window }) => window ?? []);
  const masthead = head.letterhead?.text.replace(/文件$/, '');
  const isMisnamed = attachments.heads.some(
    ({ name }, i) =>
      attachments.listed[i] !== undefined && bare(name) !== bare(attachments.listed[i]),
  );
  const startedBefore = items.some(
    ({ window }) => issuedOn && window?.start && window.start < issuedOn,
  );
  const unknown = items.flatMap(({ leads, cooperating }) =>
    [...leads, ...cooperating].filter((name) => !endsAsBody(name)),
  );
  const holds: Record<string, boolean> = {
    noIssueDate: !colophon.issueDate,
    noDateAtAll: !issuedOn,
    printDateTruncated: colophon.printDate?.truncated ?? false,
    undatedReport: reportDuties.some(
      ({ due, rule, isWeekdayOff }) => due === null && !rule && !isWeekdayOff,
    ),
    noReportDuty: reportDuties.length === 0,
    noWindows: windows.length === 0,
    eventAnchor: windows.some(({ startAnchor, endAnchor }) => (startAnchor ?? endAnchor) !== null),
    issuerMastheadDiffer:
      issuer !== null && !issuer.fromLetterhead && !!masthead && masthead !== issuer.name,
    issuerFromMasthead: issuer?.fromLetterhead ?? false,
    attachmentNameMismatch: isMisnamed,
    startedBeforeIssue: startedBefore,
  };
  const codes = Object.keys(holds).filter((code) => holds[code]);
  return [...codes, ...[...new Set(unknown)].map((name) => `unknownUnit: ${name}`)];
}
