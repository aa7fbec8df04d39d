import type { IssuanceRef } from '../../../../domain/stream-name';

/** Where a unit's task is shown, at one duty if it is named. */
export function taskAddress({ campaign, office }: IssuanceRef, unit: string, duty?: string) {
  const path = `/tasks/${campaign}/${office}/${unit}`;
  return duty === undefined ? path : `${path}?duty=${encodeURIComponent(duty)}`;
}
