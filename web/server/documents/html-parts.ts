import type { Imprint } from '../../../domain/document-layout/block';
import type {
  LaidPart,
  LaidParagraph,
  LaidRun,
  LaidTable,
} from '../../../domain/document-layout/laid';
import { LINE_PITCH_POINTS } from '../../../domain/document-layout/geometry';
import { tableShares } from '../../../domain/document-layout/table-shares';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text that says nothing but itself in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? '');
}

// Figures stay with what they count: 2022年, 18号 (GB/T 9704-2012, 7.3.3).
const COUNTED = /\d+(?:\.\d+)?[年月日号时%％个项人名]/g;

function runHtml({ text, face, points, isRed }: LaidRun): string {
  const held = escaped(text).replace(COUNTED, (one) => `<span class="held">${one}</span>`);
  const red = isRed ? ' red' : '';
  return `<span class="${face}${red}" style="font-size:${points}pt">${held}</span>`;
}

const ALIGN = {
  start: 'left',
  center: 'center',
  end: 'right',
  justify: 'justify',
} as const satisfies Record<LaidParagraph['align'], string>;

function paragraphHtml(part: LaidParagraph): string {
  const { indent, linesBefore, mmBefore, pitch, align, rule, keepsNext, opposite } = part;
  const style = [
    `text-align:${ALIGN[align]}`,
    `line-height:${pitch}pt`,
    `padding-top:calc(${linesBefore * LINE_PITCH_POINTS}pt + ${mmBefore}mm)`,
    `padding-left:calc(${indent.left} * var(--character))`,
    `padding-right:calc(${indent.right} * var(--character))`,
    `text-indent:calc(${indent.first} * var(--character))`,
  ].join(';');
  const names = [rule === null ? '' : `rule-${rule}`, keepsNext ? 'keep' : ''];
  const words = part.runs.map(runHtml).join('');
  const beside = opposite.map(runHtml).join('');
  const inner = beside === '' ? words : `<span>${words}</span><span class="tab">\t</span>${beside}`;
  const pair = beside === '' ? '' : 'pair';
  const classes = [...names, pair].filter((name) => name !== '').join(' ');
  return `<p class="${classes}" style="${style}">${inner}</p>`;
}

function tableHtml(table: LaidTable): string {
  const shares = tableShares(table);
  const columns = shares.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`);
  const cell = (name: 'th' | 'td', face: string) => (text: string) =>
    `<${name} class="${face}">${escaped(text).replaceAll('\n', '<br>')}</${name}>`;
  const head = table.columns.map(cell('th', table.headFace)).join('');
  const rows = table.rows.map((row) => `<tr>${row.map(cell('td', table.face)).join('')}</tr>`);
  const style = `font-size:${table.points}pt;line-height:${table.pitch}pt`;
  return [
    `<table style="${style}"><colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  ].join('');
}

/** One laid part as HTML. */
export function partHtml(part: LaidPart): string {
  switch (part.kind) {
    case 'paragraph':
      return paragraphHtml(part);
    case 'table':
      return tableHtml(part);
  }
}

/** 版记; a script moves it to the foot of the last page. */
export function imprintHtml({ copies, printed }: Imprint): string {
  const lines = [
    copies === null ? '' : `<p>${escaped(copies)}</p>`,
    printed === null
      ? ''
      : `<p class="pair"><span>${escaped(printed.office)}</span><span class="tab">\t</span>` +
        `<span>${escaped(printed.on)}印发</span></p>`,
  ];
  return `<div id="space"></div><footer id="imprint">${lines.join('')}</footer>`;
}

/** Families of one face: the configured font where the machine has it, then the free one. */
export function familiesOf(own: string | null, free: string): string {
  return [own, free].flatMap((name) => (name === null ? [] : [`"${name}"`])).join(', ');
}
