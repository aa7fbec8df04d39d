import type { FormUi } from '../../domain/form';
import { dropDown, files, paragraph, radios, table } from '../hints';
import { GENRES, TIMINGS } from './schema';

const ITEM_COLUMNS = [
  'no',
  'title',
  'text',
  'timing',
  'from',
  'to',
  'timingInWords',
  'leads',
  'cooperating',
  'partners',
  'quotas',
];

export const noticeUi = {
  'ui:order': [
    'number',
    'title',
    'genre',
    'issuer',
    'sponsor',
    'theme',
    'recipients',
    'copies',
    'text',
    'planTitle',
    'planText',
    'basis',
    'items',
    'standingClauses',
    'issuedOn',
    'printedOn',
    'attachments',
  ],
  genre: radios(GENRES),
  recipients: paragraph(3),
  copies: paragraph(2),
  text: paragraph(16),
  planText: paragraph(16),
  items: table(ITEM_COLUMNS, {
    text: paragraph(3),
    timing: dropDown(TIMINGS),
    quotas: table(['name', 'count', 'measure']),
  }),
  attachments: files,
} satisfies FormUi;
