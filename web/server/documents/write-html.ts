import type { FaceNames } from '../../../domain/document-layout/faces';
import type { LaidDocument } from '../../../domain/document-layout/laid';
import { FONT_SHEETS } from './font-files';
import { escaped, imprintHtml, partHtml } from './html-parts';
import { htmlStyle } from './html-style';

/** A laid document as a page to be printed; its fonts come from the addresses of `font-files.ts`. */
export function writeHtml(laid: LaidDocument, faces: FaceNames): string {
  const sheets = FONT_SHEETS.map((href) => `<link rel="stylesheet" href="${href}">`);
  const imprint = laid.imprint ? imprintHtml(laid.imprint) : '';
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escaped(laid.name)}</title>${sheets.join('')}`,
    `<style>${htmlStyle(laid, faces)}</style></head>`,
    `<body class="body">${laid.parts.map(partHtml).join('')}${imprint}</body></html>`,
  ].join('\n');
}
