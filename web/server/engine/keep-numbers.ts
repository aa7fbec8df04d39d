import { writeDocumentNumber } from '../../../domain/document-number/document-number';
import { lacksReason } from '../../../domain/lacks-reason';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findCampaign } from '../../../store/campaigns';
import { findNumber, listNumbers, takeNumber, voidNumber } from '../../../store/document-numbers';
import { saveSeriesStart } from '../../../store/number-series';
import type { NumberAct, numberActBodies } from '../../contract/numbers';
import type { z } from 'zod';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { requireTaken } from './give-number';
import { requestHash } from './request-hash';

type Body<Act extends NumberAct> = z.output<(typeof numberActBodies)[Act]>;

/** Who keeps numbers, and under which command. */
export interface Keeping {
  viewer: Viewer;
  key: string;
  at: number;
}

function stampOf({ viewer: { person, office }, key, at }: Keeping) {
  return { office, key, at, by: { person, office } };
}

/** 登记系统外用号: a number that was given to something outside. */
export async function enterNumber(
  { connection }: WebDeps,
  body: Body<'enter'>,
  keeping: Keeping,
): Promise<void> {
  const request = requestHash({ act: 'enter', ref: {}, payload: body });
  const stamp = stampOf(keeping);
  const taken = { ...body, ...stamp, request, use: 'outside' as const, campaign: null };
  requireTaken(await takeNumber(connection, taken));
}

/** 作废 with its reason: a number that was taken, or one that nobody has used. */
export async function voidOne(
  { connection }: WebDeps,
  body: Body<'void'>,
  keeping: Keeping,
): Promise<void> {
  const { reason, ...numbered } = body;
  if (lacksReason(reason)) throw new RefusalError(refuse('reasonRequired'));
  const { office, ...stamp } = stampOf(keeping);
  const voided = { reason, ...stamp };
  const request = requestHash({ act: 'void', ref: {}, payload: body });
  const found = await findNumber(connection, { office, ...numbered }, numbered.number);
  if (!found) {
    const unused = { use: 'voided' as const, campaign: null, title: '', request, voided };
    requireTaken(await takeNumber(connection, { office, ...numbered, ...stamp, ...unused }));
    return;
  }
  const used = found.campaign === null ? null : await findCampaign(connection, found.campaign);
  const isIssued = found.use === 'notice' && used !== null && used.status !== 'draft';
  if (!isIssued && (await voidNumber(connection, found, voided))) return;
  throw new RefusalError(refuse('numberNotVoidable', { number: writeDocumentNumber(found) }));
}

/** 起始号: what was given before the series was kept here, with the reason. */
export async function startSeries(
  { connection }: WebDeps,
  body: Body<'start'>,
  keeping: Keeping,
): Promise<void> {
  const { word, year, startAfter, reason } = body;
  if (lacksReason(reason)) throw new RefusalError(refuse('reasonRequired'));
  const { office, at, by } = stampOf(keeping);
  const known = await listNumbers(connection, { office, year });
  const first = known.find((one) => one.word === word)?.number;
  if (first !== undefined && first <= startAfter) {
    throw new RefusalError(refuse('numberStartTooLate', { first }));
  }
  await saveSeriesStart(connection, { office, word, year, startAfter, reason, at, by });
}
