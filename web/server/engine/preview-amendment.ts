import { examineAmendment } from '../../../domain/amendment/examine-amendment';
import { namedVersions } from '../../../domain/amendment/named-versions';
import {
  amendUnit,
  beginAmending,
  countAmendment,
  joinUnit,
  newcomers,
  type AmendmentContext,
} from '../../../domain/amendment/plan-amendment';
import { signsAgain } from '../../../domain/amendment/signs-again';
import type { UnitChange } from '../../../domain/amendment/unit-change';
import { pinsOf } from '../../../domain/form-pins';
import { isRefusal, refuse } from '../../../domain/refusal';
import { campaignStream, type IssuanceRef } from '../../../domain/stream-name';
import { findRevision } from '../../../store/campaigns';
import { foldIssuance } from '../../../store/fold-stream';
import { formsOfVersions } from '../../../store/form-versions';
import { findIssuance } from '../../../store/issuances';
import { listEntries } from '../../../store/journal';
import { pageStandingUnits } from '../../../store/standing-units';
import { listDirectory } from '../../../store/units';
import type { AmendedUnitView, AmendmentPreview, ChangeBody } from '../../contract/amendments';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { changeOf } from './change-of';
import { draftsLeftBehind, type DraftLeftBehind } from './drafts-left-behind';

const PAGE = 300;

/** What changes for every unit, and titles by duty key: a key means the same for each of them. */
async function changesOf(
  { connection }: WebDeps,
  ref: IssuanceRef,
  amending: ReturnType<typeof beginAmending>,
): Promise<{ changes: UnitChange[]; titles: Map<string, string> }> {
  const known = new Set<string>();
  const titles = new Map<string, string>();
  const changes: UnitChange[] = [];
  let page = { after: '', limit: PAGE };
  for (;;) {
    const { units, after, isLast } = await pageStandingUnits(connection, ref, page);
    for (const { unit, duties } of units) {
      known.add(unit);
      for (const { duty, title } of duties) titles.set(duty, title);
    }
    changes.push(...units.flatMap((unit) => amendUnit(amending, unit) ?? []));
    if (isLast) break;
    page = { after, limit: PAGE };
  }
  const joining = newcomers(amending, known).flatMap((unit) => joinUnit(amending, unit) ?? []);
  return { changes: [...changes, ...joining], titles };
}

interface Names {
  titles: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  drafts: ReadonlyMap<string, DraftLeftBehind>;
}

function viewOf(
  change: UnitChange,
  sign: boolean,
  { titles, names, drafts }: Names,
): AmendedUnitView {
  const { unit, name, joins, rejoins, leaves, added, dropped, revived, moved, own } = change;
  const { rewound, mergedInto, ends, rerouted, unitClass } = change;
  const title = (duty: string): string => titles.get(duty) ?? duty;
  return {
    ...{
      unit,
      name,
      joins: joins !== null || rejoins,
      leaves,
      signs: signsAgain(change, { sign }),
    },
    added: [...(joins?.duties ?? []), ...added]
      .map((plan) => plan.title)
      .concat(revived.map(({ duty }) => title(duty))),
    dropped: dropped.map(title),
    moved: moved.map(({ duty, from, to }) => ({ title: title(duty), from, to })),
    own: own.map(title),
    mergedInto: mergedInto === null ? null : (names.get(mergedInto) ?? mergedInto),
    ...{ ends, unitClass },
    rerouted: rerouted.map(({ duty, keeps }) => ({ title: title(duty), keeps })),
    reformed: change.reformed.map(({ duty, waits }) => ({
      ...{ title: title(duty), waits },
      draft: drafts.get(`${unit} ${duty}`) ?? null,
    })),
    chased: rewound.map(({ duty, ahead, missed }) => ({ title: title(duty), ...ahead, missed })),
  };
}

/**
 * What a supplementary notice would change for each unit, by the rules that will carry it out.
 * @throws RefusalError whatever stands against it
 */
export async function previewAmendment(
  deps: WebDeps,
  ref: IssuanceRef,
  { changes, sign }: { changes: ChangeBody[]; sign: boolean },
): Promise<AmendmentPreview> {
  const { connection, calendars } = deps;
  const { campaign } = ref;
  const issuance = foldIssuance(await listEntries(connection, campaignStream(ref)));
  const { issued, moved, items, anchors, rev, calendarVersion } = issuance;
  const shown = await findIssuance(connection, ref);
  if (!issued || !shown) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  const found = await findRevision(connection, campaign, issued.revision);
  if (!found) throw new Error(`revision ${issued.revision} of ${campaign} is missing`);
  const { file } = found;
  const directory = await listDirectory(connection, file.directory);
  const calendar = await (calendarVersion === null
    ? calendars.current(ref.office)
    : calendars.of(calendarVersion, ref.office));
  const context: AmendmentContext = {
    ...{ directory, calendar, anchors, issuedAt: issued.deliveredAt, now: Date.now() },
    lateWorkdays: file.correctionWorkdays,
  };
  const before = { file, moved, items, pins: pinsOf(issuance) };
  const wanted = changes.map(changeOf);
  const versions = await formsOfVersions(connection, namedVersions(wanted));
  const applied = examineAmendment(before, wanted, { ...context, versions });
  if (isRefusal(applied)) throw new RefusalError(applied);
  const amending = beginAmending(before, applied.terms, context);
  const { changes: amended, titles } = await changesOf(deps, ref, amending);
  const names = new Map(directory.map(({ id, name }) => [id, name]));
  const drafts = await draftsLeftBehind(deps, ref, amended);
  const misfit = [...drafts.values()].filter(({ misfits }) => misfits.length > 0).length;
  return {
    rev,
    counts: {
      ...countAmendment(amended, context),
      drafts: { saved: drafts.size, misfit },
      signs: amended.filter((one) => signsAgain(one, { sign })).length,
    },
    units: amended.map((one) => viewOf(one, sign, { titles, names, drafts })),
  };
}
