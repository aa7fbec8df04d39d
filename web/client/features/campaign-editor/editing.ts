import { createContext, useContext } from 'react';
import type { CampaignFile } from '../../../../domain/campaign-file';
import type { CampaignFaults } from '../../../contract/campaigns';
import type { ListedUnit } from '../../../contract/units';
import type { Edit } from './edits';

/** One thing wrong with the file, as the server says it. */
export type FileFault = CampaignFaults['faults'][number];

/** What every part of the editor works on. */
export interface Editing {
  file: CampaignFile;
  edit: (change: Edit) => void;
  faults: readonly FileFault[];
  /** Units of the directory the file is written for, in its order. */
  units: readonly ListedUnit[];
  forms: readonly { key: string; title: string }[];
}

export const EditingContext = createContext<Editing | null>(null);

/** The file being edited. @throws Error outside the editor */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('only inside the campaign editor');
  return editing;
}
