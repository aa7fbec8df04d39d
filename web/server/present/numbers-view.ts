import { writeDocumentNumber } from '../../../domain/document-number/document-number';
import { nextNumber, unexplainedNumbers } from '../../../domain/document-number/number-series';
import type { CampaignDoc } from '../../../store/models/campaign';
import type { DocumentNumberDoc, NumberSeriesDoc } from '../../../store/models/document-number';
import type { NumberRowBody, NumberSeriesBody } from '../../contract/numbers';

/** What is shown of the numbers of a body. */
export interface NumbersShown {
  numbers: readonly DocumentNumberDoc[];
  starts: readonly NumberSeriesDoc[];
  campaigns: ReadonlyMap<string, Pick<CampaignDoc, 'status' | 'title'>>;
  mayKeep: boolean;
}

function rowOf(
  doc: DocumentNumberDoc,
  { campaigns, mayKeep }: Pick<NumbersShown, 'campaigns' | 'mayKeep'>,
): NumberRowBody {
  const { number, use, campaign, at, by, voided } = doc;
  const drafted = campaign === null ? undefined : campaigns.get(campaign);
  const state = use !== 'notice' ? use : drafted?.status === 'draft' ? 'held' : 'issued';
  return {
    ...{ number, text: writeDocumentNumber(doc), state, campaign, at, person: by.person },
    title: drafted?.title ?? doc.title,
    voided: voided && { reason: voided.reason, at: voided.at, person: voided.by.person },
    mayVoid: mayKeep && (state === 'held' || state === 'outside'),
  };
}

/** One series of a year: where it begins, what follows, what is missing, and every number. */
export function seriesOf(
  { word, year }: { word: string; year: number },
  { numbers, starts, ...shown }: NumbersShown,
): NumberSeriesBody {
  const own = numbers.filter((one) => one.word === word && one.year === year);
  const start = starts.find((one) => one.word === word && one.year === year);
  const startAfter = start?.startAfter ?? 0;
  const last = own.at(-1)?.number ?? null;
  const text = (number: number) => writeDocumentNumber({ word, year, number });
  return {
    ...{ word, startAfter },
    start: start ? { reason: start.reason, at: start.at, person: start.by.person } : null,
    last: last === null ? null : text(last),
    next: text(nextNumber(startAfter, last)),
    gaps: unexplainedNumbers(
      startAfter,
      own.map(({ number }) => number),
    ),
    rows: own.map((doc) => rowOf(doc, shown)).reverse(),
  };
}
