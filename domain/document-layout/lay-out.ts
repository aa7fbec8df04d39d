import type { Block, DocumentForm, HeadingLevel, OfficialDocument } from './block';
import type { Face } from './faces';
import { LINE_PITCH_POINTS, MASTHEAD_DROP, pointsOf, SIZES, TYPE_AREA, widthOf } from './geometry';
import type { LaidDocument, LaidParagraph, LaidPart, LaidRun } from './laid';

const NO_INDENT = { first: 0, left: 0, right: 0 };
/** The largest red head: clearly smaller than the limit of 22 × 15 mm a character. */
const LARGEST_HEAD = 48;
const SMALLEST_HEAD = 22;

const HEADING_FACES = {
  1: 'heading',
  2: 'subheading',
  3: 'body',
  4: 'body',
} as const satisfies Record<HeadingLevel, Face>;

const run = (text: string, face: Face = 'body', points: number = SIZES.body): LaidRun => ({
  text,
  face,
  points,
});

function paragraph(runs: LaidRun[], part: Partial<LaidParagraph> = {}): LaidParagraph {
  return {
    ...{ kind: 'paragraph', runs, align: 'justify', indent: NO_INDENT, linesBefore: 0 },
    ...{ mmBefore: 0, pitch: LINE_PITCH_POINTS, rule: null, keepsNext: false, opposite: [] },
    ...part,
  };
}

/** As large as fits on one line, within what looks right. */
function mastheadPoints(text: string): number {
  const fits = Math.floor(pointsOf(TYPE_AREA.width) / Math.max(widthOf(text), 1));
  return Math.min(LARGEST_HEAD, Math.max(SMALLEST_HEAD, fits));
}

function masthead(text: string, form: DocumentForm): LaidParagraph {
  const points = mastheadPoints(text);
  return paragraph([{ ...run(text, 'title', points), isRed: true }], {
    align: 'center',
    mmBefore: form === 'letter' ? 0 : MASTHEAD_DROP,
    pitch: Math.round(points * 1.2),
    rule: form === 'letter' ? 'letter' : null,
    keepsNext: true,
  });
}

/** Two lines below the head and centred; to the left with the signer where the paper goes upward. */
function number(
  { number: text, signer }: Extract<Block, { kind: 'number' }>,
  form: DocumentForm,
): LaidParagraph {
  if (form === 'letter') return paragraph([run(text)], { align: 'end', keepsNext: true });
  const rule = form === 'paper' ? 'red' : null;
  const place = { linesBefore: form === 'paper' ? 2 : 0, rule, keepsNext: true } as const;
  if (signer === undefined) return paragraph([run(text)], { ...place, align: 'center' });
  return paragraph([run(text)], {
    ...{ ...place, align: 'start', indent: { first: 0, left: 1, right: 1 } },
    opposite: [run('签发人：'), run(signer, 'subheading')],
  });
}

function title(lines: readonly string[], form: DocumentForm): LaidParagraph[] {
  const before = form === 'plain' ? 0 : 2;
  return lines.map((line, n) =>
    paragraph([run(line, 'title', SIZES.title)], {
      ...{ align: 'center', keepsNext: true },
      linesBefore: n === 0 ? before : 0,
      pitch: LINE_PITCH_POINTS,
    }),
  );
}

const ANNEX_LABEL = '附件：';

/** One blank line below the body; the names stand below one another (7.3.4). */
function annexes(titles: readonly string[]): LaidParagraph[] {
  const isOne = titles.length === 1;
  const left = isOne ? 5 : 6;
  return titles.map((name, n) => {
    const label = n === 0 ? ANNEX_LABEL : '';
    const words = isOne ? `${label}${name}` : `${label}${n + 1}.${name}`;
    const first = n === 0 ? 2 - left : 5 - left;
    const indent = { first, left, right: 0 };
    return paragraph([run(words)], { align: 'start', indent, linesBefore: n === 0 ? 1 : 0 });
  });
}

/** The seal goes over both lines: the date four characters in, the issuer centred above it (7.3.5.1). */
function signature({ issuer, date }: Extract<Block, { kind: 'signature' }>): LaidParagraph[] {
  const overhang = (widthOf(issuer) - widthOf(date)) / 2;
  const right = Math.max(4, overhang);
  const at = (text: string, inset: number, rest: Partial<LaidParagraph>): LaidParagraph =>
    paragraph([run(text)], {
      ...{ align: 'end', indent: { first: 0, left: 0, right: Math.max(0, inset) } },
      ...rest,
    });
  return [at(issuer, right - overhang, { linesBefore: 2, keepsNext: true }), at(date, right, {})];
}

function heading({ level, text, rest }: Extract<Block, { kind: 'heading' }>): LaidParagraph {
  const runs = [run(text, HEADING_FACES[level])];
  if (rest !== '') runs.push(run(rest));
  return paragraph(runs, {
    indent: { first: 2, left: 0, right: 0 },
    keepsNext: rest === '',
  });
}

function partsOf(block: Block, form: DocumentForm): LaidPart[] {
  switch (block.kind) {
    case 'masthead':
      return [masthead(block.text, form)];
    case 'number':
      return [number(block, form)];
    case 'title':
      return title(block.lines, form);
    case 'recipients':
      return [paragraph([run(block.text)], { linesBefore: 1 })];
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [paragraph([run(block.text)], { indent: { first: 2, left: 0, right: 0 } })];
    case 'table': {
      const { kind, columns, rows, widths } = block;
      const look = { face: 'body', headFace: 'heading', points: SIZES.table, pitch: 20 } as const;
      return [{ kind, columns, rows, ...(widths && { widths }), ...look }];
    }
    case 'annexes':
      return annexes(block.titles);
    case 'signature':
      return signature(block);
    case 'annotation':
      return [paragraph([run(block.text)], { indent: { first: 2, left: 0, right: 0 } })];
  }
}

/** Gives every part of a document its place on the page by GB/T 9704-2012. */
export function layOut({ form, name, blocks, imprint }: OfficialDocument): LaidDocument {
  const parts = blocks.flatMap((block) => partsOf(block, form));
  return { form, name, parts, imprint, numbersFirstPage: form !== 'letter' };
}
