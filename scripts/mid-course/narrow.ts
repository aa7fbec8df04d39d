import type { CampaignFile, UnitRef } from '../../domain/campaign-file';
import type { Unit } from '../../domain/unit';

/** The same campaign addressed to some units only: classes become those of their members that are kept. */
export function narrowed(
  file: CampaignFile,
  { units, kept }: { units: readonly Unit[]; kept: ReadonlySet<string> },
): CampaignFile {
  const few = (ref: UnitRef): UnitRef[] => {
    if (!('unitClass' in ref)) return [ref];
    return units
      .filter(({ id, unitClass }) => unitClass === ref.unitClass && kept.has(id))
      .map(({ id }) => ({ unit: id }));
  };
  return {
    ...file,
    notice: { ...file.notice, recipients: file.notice.recipients.flatMap(few) },
    items: file.items.map((item) => ({ ...item, cooperating: item.cooperating.flatMap(few) })),
  };
}
