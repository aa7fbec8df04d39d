import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction } from '../../../domain/notice-import/extraction';
import type { Span } from '../../../domain/notice-import/passage';
import { readNotice } from '../../../domain/notice-import/read-notice';

const FOLDER = join(__dirname, 'notices');
const names = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.txt') && !name.includes('gb18030'),
);

/** Without width, spaces and stops, in which copies differ. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

type Claim = [what: string, value: string, span: Span | null | undefined];

/** Whether the place says the value: its words, or for a shared beginning all of its characters. */
function isSaid(source: string, value: string, span: Span): boolean {
  const text = plain(source.slice(span.start, span.end));
  return text.includes(plain(value)) || [...plain(value)].every((char) => text.includes(char));
}

type Read = ReturnType<typeof extraction>;

function headClaims({ spans, ...values }: Read): Claim[] {
  const keys = ['letterhead', 'issuer', 'title', 'urgency', 'printOffice'] as const;
  return [
    ...keys.flatMap((key): Claim[] => (values[key] ? [[key, values[key], spans[key]]] : [])),
    ...values.recipientGroups.flat().map((name): Claim => ['recipients', name, spans.recipients]),
  ];
}

function itemClaims({ items, quotas }: Read): Claim[] {
  return [
    ...items.flatMap(({ title, leads, cooperating, externalPartners, place, speaker, spans }) => [
      ['title', title, spans.title] as Claim,
      ...leads.map((name): Claim => ['lead', name, spans.lead]),
      ...cooperating.map((name): Claim => ['cooperating', name, spans.cooperating]),
      ...externalPartners.slice(0, 1).map((name): Claim => ['partner', name, spans.partners]),
      ...(place === null ? [] : [['place', place, spans.place] as Claim]),
      ...(speaker === null ? [] : [['speaker', speaker, spans.speaker] as Claim]),
    ]),
    ...quotas.map(({ count, unit, span }): Claim => ['quota', `${count}${unit}`, span]),
  ];
}

function dutyClaims({ reportDuties, questions }: Read): Claim[] {
  return [
    ...reportDuties.flatMap(({ what, due, rule, span }) => [
      ['what', what, span] as Claim,
      ...(due === null && rule === null ? [] : [['due', '', span] as Claim]),
    ]),
    ...questions.flatMap(({ code, words, span }): Claim[] =>
      words === '' ? [] : [[code, words, span]],
    ),
  ];
}

test.each(names)('points at the words of every value of %s', (name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8');
  const reading = readNotice(source);
  if (reading === 'classified') throw new Error('read as classified');
  const read = extraction(reading, name);
  const claims = [...headClaims(read), ...itemClaims(read), ...dutyClaims(read)];
  const wrong = claims.filter(([, value, span]) => !span || !isSaid(source, value, span));
  expect(wrong).toEqual([]);
  const timed = read.items.filter(({ start, end }) => start ?? end);
  expect(timed.filter(({ spans }) => !spans.time)).toEqual([]);
  expect(read.spans.issueDate === null).toBe(read.issueDate === null);
  expect(read.spans.printDate === null).toBe(read.printDate === null);
});
