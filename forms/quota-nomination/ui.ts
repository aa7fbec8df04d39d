import type { FormUi } from '../../domain/form';
import { calculated, files, paragraph, table, yesOrNo } from '../hints';

export const quotaNominationUi = {
  'ui:order': [
    ...['quota', 'nominations', 'nominated', 'left', 'usedUp', 'shortfall', 'attachments'],
    ...['contact', 'telephone'],
  ],
  nominations: table(['award', 'name', 'parent', 'deeds', 'publicised'], {
    deeds: paragraph(4),
    publicised: yesOrNo,
  }),
  nominated: calculated,
  left: calculated,
  usedUp: yesOrNo,
  shortfall: paragraph(2),
  attachments: files,
} satisfies FormUi;
