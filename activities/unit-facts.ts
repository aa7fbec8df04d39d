import { addWorkdays } from '../domain/calendar';
import type { CampaignFile } from '../domain/campaign-file';
import { askedVersion } from '../domain/form-pins';
import { placementOf } from '../domain/placement';
import { dayOf, endOfDay } from '../domain/shanghai-time';
import type { UnitTaskRef } from '../domain/stream-name';
import { fileFacts, type DutyFacts, type UnitFacts } from '../domain/unit-facts';
import { findIssuance } from '../store/issuances';
import type { DutyDoc } from '../store/models/duty';
import type { IssuanceDoc } from '../store/models/issuance';
import { findUnitRows } from '../store/unit-projection';
import type { EngineDeps } from './engine-deps';

function dutyFacts(duty: DutyDoc, issuance: IssuanceDoc | null): DutyFacts {
  const { kind, form, handling, requires, step, dueAt, clock, item, suspended, granted } = duty;
  const { requireSealed } = duty;
  // What no supplement has touched is filled in by what the web server finds pinned.
  const isSwapped = Object.hasOwn(issuance?.versions ?? {}, step);
  const version = issuance && isSwapped ? askedVersion(issuance, duty) : null;
  return {
    ...(version !== null && { askedVersion: version }),
    ...{ kind, form, handling, requires, step, dueAt, clock, suspended },
    ...(requireSealed ? { requireSealed } : {}),
    item: item ?? undefined,
    grantedRequest: granted?.request ?? null,
  };
}

/** 24:00 of the day a unit has until to correct what is returned to it now. */
async function correctBy(
  { calendars }: Pick<EngineDeps, 'calendars'>,
  { office, calendarVersion, correctionWorkdays }: IssuanceDoc,
  receivedAt: number,
): Promise<number> {
  const calendar = await calendars.of(calendarVersion, office);
  return endOfDay(addWorkdays(dayOf(receivedAt), correctionWorkdays, calendar));
}

/** Reads what an act on a unit's stream must know of the issuer's stream, now. */
export async function readUnitFacts(
  { connection, calendars, files }: Pick<EngineDeps, 'connection' | 'calendars' | 'files'>,
  ref: UnitTaskRef,
  receivedAt: number,
): Promise<UnitFacts> {
  const [issuance, { task, duties }] = await Promise.all([
    findIssuance(connection, ref),
    findUnitRows(connection, ref),
  ]);
  const issued = issuance && (await files.get(ref.campaign, issuance.revision));
  const file: Pick<CampaignFile, 'items' | 'inspection' | 'placements'> = issued ?? { items: [] };
  const placement = placementOf(file, ref.unit);
  return {
    status: issuance?.status ?? 'unissued',
    rev: issuance?.rev ?? 0,
    issuer: ref.office,
    sponsor: issuance?.sponsor ?? ref.office,
    unit: ref.unit,
    enrolled: task !== null,
    released: task?.released ?? false,
    items: task?.items ?? [],
    ...(placement && { placement }),
    ...fileFacts(file),
    duties: Object.fromEntries(
      duties
        .filter(({ released }) => !released)
        .map((duty) => [duty.duty, dutyFacts(duty, issuance)]),
    ),
    correctBy: issuance ? await correctBy({ calendars }, issuance, receivedAt) : 0,
  };
}
