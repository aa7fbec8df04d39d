import type { FormUi } from '../../domain/form';
import { VENUES } from '../fields';
import { dropDown, files, paragraph, radios, table, ticks, yesOrNo } from '../hints';
import { ADAPTATIONS, APPROACHES } from './schema';

const MEASURE_COLUMNS = [
  'adaptation',
  'item',
  'title',
  'text',
  'adaptedHow',
  'from',
  'to',
  'responsible',
];

export const planUi = {
  'ui:order': [
    'title',
    'approach',
    'number',
    'issuedOn',
    'arrangement',
    'goals',
    'text',
    'measures',
    'venues',
    'unitsToCover',
    'hasTeam',
    'teams',
    'speakers',
    'signer',
    'contact',
    'contactPhone',
    'attachments',
  ],
  approach: radios(APPROACHES),
  arrangement: paragraph(6),
  goals: paragraph(4),
  text: paragraph(16),
  measures: table(MEASURE_COLUMNS, {
    adaptation: dropDown(ADAPTATIONS),
    text: paragraph(2),
    adaptedHow: paragraph(2),
  }),
  venues: ticks(VENUES),
  hasTeam: yesOrNo,
  attachments: files,
} satisfies FormUi;
