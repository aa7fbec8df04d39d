import { canSteer, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { findCircular, listArrears } from '../../../store/circulars';
import { findIssuance } from '../../../store/issuances';
import type { CircularDoc } from '../../../store/models/circular';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { reachesIssuance } from '../../../store/read-scope';
import type { CircularArrear, CircularView } from '../../contract/circulars';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { sideOf } from './unit-act-permissions';
import { scopeAt } from './viewer-scope';

const ACTS = ['reviseCircular', 'signCircular', 'discardCircular'] as const;

/** Once it has left it is read by whom it was delivered to, and by whom it names. */
function isAddressed({ state, to, rows }: CircularDoc, { office }: Viewer): boolean {
  return state === 'sent' && (to.includes(office) || rows.some(({ unit }) => unit === office));
}

async function arrearsOf(
  { connection }: WebDeps,
  ref: IssuanceRef,
  { state, rows }: CircularDoc,
): Promise<CircularArrear[]> {
  const now = Date.now();
  const known = state === 'waiting' ? await listArrears(connection, ref, { rows, now }) : rows;
  const names = await namesFor(connection, { units: known.map(({ unit }) => unit) });
  return known.map((row) => {
    const name = 'name' in row ? row.name : undefined;
    const { unit, duty, title = '', dueAt } = row;
    return { unit, duty, title, name: name ?? names.units[unit] ?? '', dueAt: dueAt ?? 0 };
  });
}

function unitsIn(rows: readonly { unit: string }[]): number {
  return new Set(rows.map(({ unit }) => unit)).size;
}

function deliveredTo(
  { state, to, readers }: CircularDoc,
  rows: CircularArrear[],
  { participants }: IssuanceDoc,
): number {
  if (state !== 'waiting') return to.length;
  if (readers.includes('participants')) return participants;
  return readers.includes('named') ? unitsIn(rows) : 0;
}

/**
 * A circular as the viewer may see it.
 * @throws RefusalError for one that is not there, or not for the viewer
 */
export async function circularFor(
  deps: WebDeps,
  viewer: Viewer,
  { ref, no }: { ref: IssuanceRef; no: number },
): Promise<CircularView> {
  const { connection } = deps;
  const [issuance, doc] = await Promise.all([
    findIssuance(connection, ref),
    findCircular(connection, ref, no),
  ]);
  const steers = reachesIssuance(await scopeAt(connection, viewer, ref), ref);
  const maySee = doc !== null && (steers || isAddressed(doc, viewer));
  if (!issuance || !maySee) throw new RefusalError(refuse('notPermitted', { circular: no }));
  const { state, revision, title, text, readers, draftedAt, settledAt, settledBy, reason } = doc;
  const rows = await arrearsOf(deps, ref, doc);
  const signers = steers && settledBy ? [settledBy.person] : [];
  const names = await namesFor(connection, { units: [issuance.sponsor], people: signers });
  const isOpen = state === 'waiting' && issuance.status === 'running';
  return {
    ...{ campaign: ref.campaign, office: ref.office, no, state, revision, title, text, readers },
    ...{ notice: issuance.title, number: issuance.number, rows, draftedAt, settledAt, reason },
    sponsorName: names.units[issuance.sponsor] ?? '',
    caughtUp: state === 'waiting' ? unitsIn(doc.rows) - unitsIn(rows) : 0,
    delivered: deliveredTo(doc, rows, issuance),
    settledBy: (steers && settledBy && names.people[settledBy.person]) || null,
    can: isOpen ? ACTS.filter((act) => canSteer(viewer, act, sideOf(issuance))) : [],
  };
}
