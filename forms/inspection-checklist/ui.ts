import type { FormUi } from '../../domain/form';
import { calculated, files, paragraph, radios, table, yesOrNo } from '../hints';
import { FINDINGS } from './schema';

export const inspectionChecklistUi = {
  'ui:order': [
    ...['unit', 'inspectedOn', 'points', 'pointsTotal', 'problems', 'agreed', 'opinion'],
    ...['photographs'],
  ],
  unit: { 'ui:widget': 'pick' },
  points: table(['subject', 'finding', 'problem', 'mendBy'], {
    finding: radios(FINDINGS),
    problem: paragraph(2),
  }),
  pointsTotal: calculated,
  problems: calculated,
  agreed: yesOrNo,
  opinion: paragraph(4),
  photographs: files,
} satisfies FormUi;
