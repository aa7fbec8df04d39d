import type {
  OrganisationEffects,
  OrganisationEntry,
} from '../../../domain/directory/organisation-entry';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { Unit } from '../../../domain/unit';
import {
  appendOrganisationEntry,
  findOrganisationEntry,
  finishOrganisationLog,
  lastOrganisationSeq,
} from '../../../store/organisation-log';
import { findUnit, loadDirectory, type OrderedUnit } from '../../../store/units';
import { requestHash } from '../engine/request-hash';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { CommittedAct } from './committed-act';
import { generatedFor, hashesOf } from './first-passwords';
import type { WebDeps } from '../web-deps';

const TRIES = 6;

/** A command upon the directory of whoever asks. */
export interface OrganisationCommand {
  viewer: Viewer;
  /** The command id. */
  key: string;
  /** What is asked, as validated: the same key with something else is refused. */
  asked: unknown;
}

/** The directory an act is decided on. */
export interface DirectoryNow {
  name: string;
  /** Number of the last entry. */
  seq: number;
  units: OrderedUnit[];
  /** The same as the rules take it. */
  rules: Unit[];
}

/** An act as decided, before it has a number. */
export type DecidedAct = Pick<OrganisationEntry, 'act' | 'units' | 'summary'> & {
  effects: OrganisationEffects;
};

/** The directory of whoever asks, as the last entry left it. */
export async function directoryNow(
  { connection }: Pick<WebDeps, 'connection'>,
  viewer: Viewer,
): Promise<DirectoryNow> {
  const office = await findUnit(connection, viewer.office);
  const name = office?.directory ?? '';
  await finishOrganisationLog(connection, name);
  const seq = await lastOrganisationSeq(connection, name);
  const units = await loadDirectory(connection, name);
  const rules = units.map(({ path: _, place: __, directory: ___, ...unit }) => unit);
  return { name, seq, units, rules };
}

/**
 * Does one act upon a directory: decided on what stands, written down whole, then done. A command
 * that came before is answered from the log; of two at once the second is decided anew.
 * @param decide null: nothing would change, nothing is written
 */
export async function commitEntry(
  deps: Pick<WebDeps, 'connection'>,
  { viewer, key, asked }: OrganisationCommand,
  decide: (now: DirectoryNow) => Promise<DecidedAct | null>,
): Promise<CommittedAct | null> {
  const { connection } = deps;
  const ref = { person: viewer.person, office: viewer.office };
  const hash = requestHash({ act: 'organisation', ref, payload: asked });
  for (let tries = 0; tries < TRIES; tries += 1) {
    const now = await directoryNow(deps, viewer);
    const earlier = await findOrganisationEntry(connection, now.name, key);
    if (earlier && earlier.hash !== hash) throw new RefusalError(refuse('keyReused'));
    if (earlier) return { entry: earlier, passwords: new Map() };
    const act = await decide(now);
    if (act === null) return null;
    const stamp = { directory: now.name, seq: now.seq + 1, key, hash, at: Date.now(), by: ref };
    const entry = { ...stamp, ...act };
    const passwords = generatedFor(act.effects);
    const hashes = await hashesOf(passwords);
    if (await appendOrganisationEntry(connection, entry)) {
      await finishOrganisationLog(connection, now.name, hashes);
      return { entry, passwords };
    }
  }
  throw new WebRefusalError('revisionOutdated');
}
