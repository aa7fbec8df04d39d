import type { AmendedUnitView } from '../../../../contract/amendments';

/** How much of what a unit has written is at stake: 2, part of a draft; 1, a draft; 0, nothing. */
function atStake({ reformed }: Pick<AmendedUnitView, 'reformed'>): number {
  return Math.max(
    0,
    ...reformed.map(({ draft }) => (draft ? (draft.misfits.length > 0 ? 2 : 1) : 0)),
  );
}

/** Units whose drafts lose something first, then those with other drafts; else as they came. */
export function draftsFirst<Unit extends Pick<AmendedUnitView, 'reformed'>>(
  units: readonly Unit[],
): Unit[] {
  return [...units].sort((a, b) => atStake(b) - atStake(a));
}
