import type { CampaignFile } from '../../../../../domain/campaign-file';
import { applyChanges } from '../../../../../domain/amendment/apply-changes';
import type { Change } from '../../../../../domain/amendment/change';
import { isRefusal } from '../../../../../domain/refusal';
import type { ChangeBody } from '../../../../contract/amendments';

/** Kinds that change what the file says, whatever day it is and whoever is in the directory. */
const OF_CONTENT = [
  'addItem',
  'dropItem',
  'changeItem',
  'addRung',
  'changeRung',
  'dropRung',
  'changeRoute',
] as const satisfies readonly Change['kind'][];

/** The file as changes of its content leave it; those that cannot be made are for the preview to tell. */
export function fileAfter(file: CampaignFile, changes: readonly ChangeBody[]): CampaignFile {
  let terms = { file, moved: [], items: {}, pins: { forms: {} } };
  for (const change of changes.filter(({ kind }) => OF_CONTENT.some((one) => one === kind))) {
    const applied = applyChanges(terms, [change as Change], { directory: [], now: 0 });
    if (!isRefusal(applied)) terms = { ...terms, file: applied.terms.file };
  }
  return file === terms.file ? file : terms.file;
}
