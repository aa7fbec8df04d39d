import type { FormUi } from '../../domain/form';
import { dropDown, files, paragraph, table, yesOrNo } from '../hints';
import { OUTCOMES } from './schema';

export const summaryUi = {
  'ui:order': [
    'overview',
    'deployed',
    'measured',
    'carriedOut',
    'lecturesHeld',
    'peopleReached',
    'unitsCovered',
    'unitsTotal',
    'mediaCount',
    'itemOutcomes',
    'quotas',
    'experience',
    'problems',
    'nextGoals',
    'isSealed',
    'number',
    'sealedCopy',
    'signer',
    'contact',
    'contactPhone',
    'attachments',
  ],
  overview: paragraph(12),
  deployed: yesOrNo,
  measured: yesOrNo,
  carriedOut: yesOrNo,
  itemOutcomes: table(['item', 'outcome', 'text', 'reason', 'finishOn'], {
    outcome: dropDown(OUTCOMES),
    text: paragraph(2),
    reason: paragraph(2),
  }),
  quotas: table(['name', 'quota', 'used', 'measure', 'usedUp', 'shortfall'], {
    usedUp: yesOrNo,
    shortfall: paragraph(2),
  }),
  experience: paragraph(8),
  problems: paragraph(4),
  nextGoals: paragraph(4),
  isSealed: yesOrNo,
  sealedCopy: files,
  attachments: files,
} satisfies FormUi;
