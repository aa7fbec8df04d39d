import type { CampaignFile } from '../domain/campaign-file';
import type { IssuanceCommand } from '../domain/command';
import { CHASED_STATES, isMet } from '../domain/duty-state';
import { namedVersions } from '../domain/amendment/named-versions';
import { knownDutyKeys } from '../domain/duty-selection';
import { unitPath } from '../domain/directory-index';
import { enrolInstead } from '../domain/enrol-participants';
import { pinsOf } from '../domain/form-pins';
import type { Issuance } from '../domain/issuance';
import type { EnrolledParticipant } from '../domain/enrolled-participant';
import type { DutyClockFacts, IssuanceFacts, IssueFacts } from '../domain/issuance-facts';
import { dutyId, type IssuanceRef } from '../domain/stream-name';
import type { DueClock } from '../domain/wind-clock';
import { withClocks } from '../domain/with-clocks';
import { countOpenDuties, findDutiesOfUnits, findUnitTasks } from '../store/clock-rows';
import { currentFormVersions, formsOfVersions } from '../store/form-versions';
import { listLeads } from '../store/item-roles';
import { listDirectory } from '../store/units';
import { calendarOf } from './calendar-of';
import { circularFacts } from './circular-facts';
import { dueClockOf } from './due-clock';
import type { EngineDeps } from './engine-deps';

async function issueFacts(
  engine: EngineDeps,
  ref: IssuanceRef,
  revision: number,
): Promise<IssueFacts | null> {
  const found = await engine.files.find(ref.campaign, revision);
  if (!found) return null;
  const forms = await currentFormVersions(engine.connection);
  const { steps, items } = found.file;
  // Progress of an item may be told whether or not a step asks for it.
  const used = [...steps.map(({ form }) => form), ...(items.length > 0 ? ['progress'] : [])];
  const pinned = Object.entries(forms).filter(([form]) => used.includes(form));
  return {
    file: found.file,
    revision,
    fileHash: found.fileHash,
    forms: Object.fromEntries(pinned),
  };
}

async function insteadOf(
  engine: EngineDeps,
  { ref, issuance }: { ref: IssuanceRef; issuance: Issuance },
  { unit, at }: { unit: string; at: number },
): Promise<EnrolledParticipant | null> {
  const { issued } = issuance;
  if (!issued) return null;
  const file = await engine.files.get(ref.campaign, issued.revision);
  const directory = await listDirectory(engine.connection, file.directory);
  const found = directory.find((one) => one.id === unit);
  const known = await findUnitTasks(engine.connection, ref, [unit]);
  if (!found || known.length > 0) return null;
  const calendar = await calendarOf(engine, ref, issuance);
  const { anchors, moved } = issuance;
  const path = unitPath(found, directory);
  const context = { issuedAt: issued.deliveredAt, deliveredAt: at, calendar, anchors, moved, path };
  return withClocks(enrolInstead(file, found, context), issued.ladder, { armedAt: at, calendar });
}

function unitsNamed(command: IssuanceCommand): string[] {
  switch (command.act) {
    case 'extendDue':
    case 'suspendDuty':
    case 'resumeDuty':
      return [command.payload.unit];
    case 'releaseParticipant':
      return [command.payload.unit, ...(command.payload.instead ? [command.payload.instead] : [])];
    case 'urge':
      return command.payload.units;
    case 'confirmRungs':
    case 'holdRungs':
      return [...new Set(command.payload.rungs.map(({ unit }) => unit))];
    case 'issue':
    case 'moveDue':
    case 'setAnchor':
    case 'reviseCircular':
    case 'signCircular':
    case 'discardCircular':
    case 'closeItem':
    case 'countersignClosing':
    case 'amend':
    case 'close':
    case 'withdraw':
      return [];
  }
}

type OnOneDuty = Extract<IssuanceCommand, { act: 'extendDue' | 'suspendDuty' | 'resumeDuty' }>;

function isOnOneDuty(command: IssuanceCommand): command is OnOneDuty {
  const { act } = command;
  return act === 'extendDue' || act === 'suspendDuty' || act === 'resumeDuty';
}

async function dutyFacts(
  engine: EngineDeps,
  ref: IssuanceRef,
  command: IssuanceCommand,
): Promise<DutyClockFacts | null> {
  if (!isOnOneDuty(command)) return null;
  const { unit, duty } = command.payload;
  const rows = await findDutiesOfUnits(engine.connection, ref, [unit]);
  const row = rows.find((one) => one.duty === duty);
  if (!row) return null;
  const { dueAt, clock, returns, suspended, request } = row;
  const waits = request?.state === 'open' ? request : null;
  return {
    ...{ dueAt, clock, returns, suspended, met: isMet(row.state) },
    request: waits && { id: waits.id, kind: waits.kind },
  };
}

/** Duties named by an answer to questions, as far as their clocks run and somebody still owes them. */
async function askedDuties(
  engine: EngineDeps,
  ref: IssuanceRef,
  command: IssuanceCommand,
): Promise<DueClock[]> {
  if (command.act !== 'confirmRungs' && command.act !== 'holdRungs') return [];
  const named = new Set(
    command.payload.rungs.map(({ unit, duty }) => dutyId({ ...ref, unit }, duty)),
  );
  const rows = await findDutiesOfUnits(engine.connection, ref, unitsNamed(command));
  return rows
    .filter(({ _id, released }) => named.has(_id) && !released)
    .filter(({ state }) => CHASED_STATES.some((one) => one === state))
    .map(dueClockOf);
}

async function leadFacts(
  { connection }: EngineDeps,
  ref: IssuanceRef,
  { act, payload }: IssuanceCommand,
): Promise<Pick<IssuanceFacts, 'leads'>> {
  if (act !== 'closeItem' && act !== 'countersignClosing') return {};
  return { leads: await listLeads(connection, ref, payload.item) };
}

async function amendmentFacts(
  { connection }: EngineDeps,
  { issuance, file }: { issuance: Issuance; file: CampaignFile | null },
  command: IssuanceCommand,
): Promise<Pick<IssuanceFacts, 'amendment'>> {
  if (command.act !== 'amend' || !file) return {};
  const { moved, items } = issuance;
  const directory = await listDirectory(connection, file.directory);
  const terms = { file, moved, items, pins: pinsOf(issuance) };
  const versions = await formsOfVersions(connection, namedVersions(command.payload.changes));
  return { amendment: { terms, directory, versions } };
}

/** Reads what an act of the issuing side must know beside its own stream, now. */
export async function readIssuanceFacts(
  engine: EngineDeps,
  { ref, issuance }: { ref: IssuanceRef; issuance: Issuance },
  command: IssuanceCommand,
): Promise<IssuanceFacts> {
  const { issued } = issuance;
  const file = issued ? await engine.files.get(ref.campaign, issued.revision) : null;
  const tasks = await findUnitTasks(engine.connection, ref, unitsNamed(command));
  const closing = command.act === 'close' || command.act === 'withdraw';
  const released = command.act === 'releaseParticipant' ? command.payload : null;
  return {
    calendar: await calendarOf(engine, ref, issuance),
    issue: command.act === 'issue' ? await issueFacts(engine, ref, command.payload.revision) : null,
    items: file?.items.map(({ no }) => no) ?? [],
    dutyKeys: file ? knownDutyKeys(file) : [],
    enrolled: tasks.filter((task) => !task.released).map((task) => task.unit),
    cancelled: released
      ? (await findDutiesOfUnits(engine.connection, ref, [released.unit])).length
      : 0,
    noticeReturn: tasks.find((task) => task.unit === released?.unit)?.noticeReturn ?? null,
    duty: await dutyFacts(engine, ref, command),
    instead: released?.instead
      ? await insteadOf(
          engine,
          { ref, issuance },
          { unit: released.instead, at: command.receivedAt },
        )
      : null,
    asked: await askedDuties(engine, ref, command),
    ...(await circularFacts(engine, ref, command)),
    ...(await leadFacts(engine, ref, command)),
    ...(await amendmentFacts(engine, { issuance, file }, command)),
    openDuties: closing ? await countOpenDuties(engine.connection, ref) : 0,
  };
}
