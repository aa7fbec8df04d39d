import { anchoredDuties } from '../../../domain/anchored-duties';
import type { CampaignFile } from '../../../domain/campaign-file';
import { inspectionPoints } from '../../../domain/inspection';
import { ISSUANCE_ACTS } from '../../../domain/command';
import {
  canEnterFor,
  canInspect,
  canSteer,
  ENTRY_ACTS,
  type Viewer,
} from '../../../domain/permissions';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { IssuingView } from '../../contract/board';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { sideOf } from './unit-act-permissions';

function allowed(viewer: Viewer, issuance: IssuanceDoc, file: CampaignFile): IssuingView['can'] {
  if (issuance.status !== 'running') return [];
  const side = sideOf(issuance);
  const steered = ISSUANCE_ACTS.filter(
    (act) =>
      act !== 'issue' &&
      act !== 'countersignClosing' &&
      (act !== 'setAnchor' || file.anchors.some(({ of }) => of === undefined)) &&
      (act !== 'closeItem' || file.items.length > 0) &&
      canSteer(viewer, act, side),
  );
  return [
    ...steered,
    ...(canEnterFor(viewer, side) ? ENTRY_ACTS : []),
    // Whether it is their own unit is asked again at the act.
    ...(canInspect(viewer, side, '') ? (['inspect'] as const) : []),
  ];
}

/** One issuing with its rules, dates, items, and what the viewer may do to it. */
export async function issuingViewOf(
  { connection, calendars }: WebDeps,
  viewer: Viewer,
  { issuance, file }: { issuance: IssuanceDoc; file: CampaignFile },
): Promise<IssuingView> {
  const { campaign, office, sponsor, title, number, status, deliveredAt } = issuance;
  const { participants, duties, closingReason } = issuance;
  return {
    ...{ campaign, office, sponsor, title, number, status, deliveredAt },
    ...{ participants, duties, closingReason },
    steps: file.steps.map(({ id, title: name, form }) => ({ id, title: name, form })),
    ladder: file.ladder.map(({ no, action }) => ({ no, action })),
    inspectionPoints: [...inspectionPoints(file)],
    anchors: file.anchors.map(({ id, name, of }) => ({
      ...{ id, name, on: issuance.anchors[id] ?? null, followed: of !== undefined },
      duties: anchoredDuties(file, id),
    })),
    items: file.items.map(({ no, title: name }) => ({
      ...{ no, title: name, state: issuance.items[no] ?? 'underway' },
    })),
    knownUntil: (await calendars.of(issuance.calendarVersion, office)).knownUntil,
    can: allowed(viewer, issuance, file),
    names: await namesFor(connection, { units: [office, sponsor] }),
  };
}
