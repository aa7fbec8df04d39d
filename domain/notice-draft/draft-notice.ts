import { numberedAnnexes } from '../annex-label';
import type { Annex, Notice } from '../campaign-file';
import { join, type Passage, type Span, spanOf } from '../notice-import/passage';
import type { NoticeReading } from '../notice-import/read-notice';
import { federationOf, resolveRef } from '../resolve-units';
import { ask, type Drafting, mark } from './drafting';
import { linkCited } from './link-cited';
import { refsFor } from './name-refs';

const span = (passage: Passage | null | undefined): Span | null =>
  passage ? spanOf(passage) : null;

/** The notice of another body is carried out, not issued: it becomes a basis of the own one. */
function isForeign(drafting: Drafting, { issuer, head }: NoticeReading): boolean {
  const { basis } = drafting;
  if (!issuer) return false;
  const { units } = resolveRef({ unit: issuer.name }, basis.units, drafting.issuer);
  if (units.some((unit) => federationOf(unit, basis.units).id === drafting.issuer)) return false;
  const answer = ask(drafting, {
    code: 'foreignIssuer',
    words: issuer.name,
    span: span(head.title),
    isBlocking: true,
    answers: ['yes', 'no'],
  });
  return answer?.kind === 'no';
}

function textAnswer(
  drafting: Drafting,
  code: 'noDocNumber' | 'noTitle',
  found: Passage | null | undefined,
): string | null {
  if (found) return null;
  const asked = {
    code,
    words: '',
    span: null,
    isBlocking: false,
    answers: ['text', 'later'],
  } as const;
  const answer = ask(drafting, asked);
  return answer?.kind === 'text' ? answer.text : '';
}

function annexesOf({ attachments }: NoticeReading): Annex[] | null {
  const { listed, heads } = attachments;
  const titles = listed.length > 0 ? listed : heads.map(({ name }) => name);
  if (titles.length === 0) return null;
  return numberedAnnexes(titles.map((title) => ({ label: '', title })));
}

function recipientsOf(drafting: Drafting, { head }: NoticeReading): Notice['recipients'] {
  const { recipients } = head;
  if (!recipients) {
    const answers = ['later'] as const;
    ask(drafting, { code: 'noRecipients', words: '', span: null, isBlocking: false, answers });
    return [];
  }
  const names = recipients.groups.flat();
  const list = { names, span: spanOf(recipients.passage), mayBeOutside: false };
  return refsFor(drafting, list).refs;
}

function markNotice(drafting: Drafting, reading: NoticeReading): void {
  const { head, colophon, contacts, basis, attachments } = reading;
  mark(drafting, 'notice.letterhead', span(head.letterhead));
  mark(drafting, 'notice.number', span(head.docNumber?.passage));
  mark(drafting, 'notice.title', span(head.title));
  mark(drafting, 'notice.recipients', span(head.recipients?.passage));
  mark(drafting, 'notice.issuedOn', span(colophon.issueDate?.passage));
  mark(drafting, 'notice.printedOn', span(colophon.printDate?.passage));
  mark(drafting, 'notice.copies', span(colophon.copyTo?.passage));
  mark(drafting, 'notice.contacts', contacts.spans[0]);
  mark(drafting, 'notice.basis', span(basis[0]?.passage));
  mark(drafting, 'notice.attachments', spanOf(join(attachments.lines)));
}

type OwnFacts = Partial<Notice> & Pick<Notice, 'number' | 'copies'>;

/** A fact of the notice, left out where there is none. */
function given<Key extends keyof Notice>(key: Key, value: Notice[Key] | null): Partial<Notice> {
  return value === null || value === undefined ? {} : { [key]: value };
}

/** Number, days and copies of a notice of the own federation. */
function ownFacts(drafting: Drafting, { head, colophon, issuer, basis }: NoticeReading): OwnFacts {
  const number = textAnswer(drafting, 'noDocNumber', head.docNumber?.passage);
  const letterhead = head.letterhead?.text ?? null;
  const cited = basis.map(({ words }) => words);
  return {
    number: number ?? head.docNumber?.value ?? '',
    ...given('letterhead', letterhead === issuer?.name ? null : letterhead),
    copies: colophon.copyTo?.names ?? [],
    ...given('basis', cited.length > 0 ? cited : null),
    ...given('issuedOn', colophon.issueDate?.value),
    ...given('printedOn', colophon.printDate?.value),
  };
}

/** Of the notice of another body, what the own one says of it; its number is not the own one's. */
function factsUnder({ cited }: Drafting, { head, basis }: NoticeReading): OwnFacts {
  const number = head.docNumber ? `（${head.docNumber.value}）` : '';
  const superior = `${head.title?.text ?? ''}${number}`;
  const place = span(head.title);
  if (place) cited[superior] = place;
  return { number: '', copies: [], basis: [superior, ...basis.map(({ words }) => words)] };
}

/** The notice itself: head, foot, text and whom it addresses. */
export function draftNotice(drafting: Drafting, reading: NoticeReading): Notice {
  const { head, body, contacts, conditions } = reading;
  const facts = isForeign(drafting, reading)
    ? factsUnder(drafting, reading)
    : ownFacts(drafting, reading);
  const title = textAnswer(drafting, 'noTitle', head.title);
  const linked = linkCited(drafting, facts.basis ?? [], drafting.basis.notices ?? []);
  markNotice(drafting, reading);
  return {
    ...facts,
    issuer: drafting.issuer,
    sponsor: drafting.basis.office,
    title: title ?? head.title?.text ?? '',
    recipients: recipientsOf(drafting, reading),
    text: body.map(({ text }) => text).join('\n'),
    standingClauses: conditions,
    ...given('linked', linked.length > 0 ? linked : null),
    ...given('contacts', contacts.people.length > 0 ? contacts.people : null),
    ...given('attachments', annexesOf(reading)),
  };
}
