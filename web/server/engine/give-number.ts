import {
  type DocumentNumber,
  writeDocumentNumber,
} from '../../../domain/document-number/document-number';
import { examineNumber } from '../../../domain/document-number/examine-number';
import { isRefusal, refuse } from '../../../domain/refusal';
import { dayOf } from '../../../domain/shanghai-time';
import { type NumberTaken, type NumberToTake, takeNumber } from '../../../store/document-numbers';
import { findIssuingSettings } from '../../../store/issuing-settings';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { requestHash } from './request-hash';

/** A draft that is to have a number, and who asks. */
export interface NumberAsked {
  campaign: string;
  /** Id of the issuing body. */
  office: string;
  title: string;
  key: string;
  at: number;
  by: { person: string; office: string };
  wanted: { word: string } | { number: string };
}

/** The year of an instant in Shanghai. */
export function yearOf(at: number): number {
  return Number(dayOf(at).slice(0, 4));
}

/** The number as text. @throws RefusalError where it is another's, or the command another one */
export function requireTaken(taken: NumberTaken): string {
  if (taken.outcome === 'keyReused') throw new RefusalError(refuse('keyReused'));
  const number = writeDocumentNumber(taken.row);
  const { title, voided } = taken.row;
  switch (taken.outcome) {
    case 'taken':
      return number;
    case 'held':
      throw new RefusalError(refuse('numberAlreadyGiven', { number }));
    case 'occupied':
      throw new RefusalError(
        refuse('numberTaken', { number, title: voided ? `作废，${voided.reason}` : title }),
      );
  }
}

async function seriesWanted(
  { connection }: Pick<WebDeps, 'connection'>,
  { office, wanted, at }: NumberAsked,
): Promise<Pick<DocumentNumber, 'word' | 'year'> & { number?: number }> {
  const { words } = await findIssuingSettings(connection, office);
  const thisYear = yearOf(at);
  if ('number' in wanted) {
    const read = examineNumber(wanted.number, { words, thisYear });
    if (isRefusal(read)) throw new RefusalError(read);
    return read;
  }
  const { word } = wanted;
  if (words.includes(word)) return { word, year: thisYear };
  throw new RefusalError(refuse('numberWordUnknown', { word, words: words.join('、') }));
}

/** Takes a number for a draft: the one that follows, or one typed, which is entered in its series. */
export async function giveNumber(
  deps: Pick<WebDeps, 'connection'>,
  asked: NumberAsked,
): Promise<NumberTaken> {
  const { campaign, office, title, key, at, by, wanted } = asked;
  const series = await seriesWanted(deps, asked);
  const request = requestHash({ act: 'number', ref: { campaign }, payload: wanted });
  const toTake: NumberToTake = {
    ...{ office, ...series, use: 'notice', campaign, title },
    ...{ key, request, at, by },
  };
  return takeNumber(deps.connection, toTake);
}
