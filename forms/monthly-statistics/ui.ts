import type { FormUi } from '../../domain/form';
import { calculated, paragraph, totalled } from '../hints';

export const monthlyStatisticsUi = {
  'ui:order': [
    ...['month', 'places', 'sessionsTotal', 'peopleTotal', 'unitsToCover', 'unitsCovered'],
    ...['coverage', 'note', 'filledBy', 'telephone'],
  ],
  places: totalled(['place', 'sessions', 'people', 'average'], { average: calculated }),
  sessionsTotal: calculated,
  peopleTotal: calculated,
  coverage: calculated,
  note: paragraph(3),
} satisfies FormUi;
