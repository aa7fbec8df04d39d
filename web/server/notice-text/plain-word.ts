import JSZip from 'jszip';
import { type Element, js2xml } from 'xml-js';
import { WordLists } from './word-lists';
import { attributeOf, childOf, childrenOf, readXml } from './word-xml';

const BODY = 'word/document.xml';

const run = (content: Element): Element => ({
  type: 'element',
  name: 'w:r',
  elements: [content],
});

const textRun = (text: string): Element =>
  run({ type: 'element', name: 'w:t', elements: [{ type: 'text', text }] });

const TAB = run({ type: 'element', name: 'w:tab' });

function paragraph(runs: Element[]): Element {
  return { type: 'element', name: 'w:p', elements: runs };
}

/** All the text in a paragraph or cell; its paragraphs are told apart like peers. */
function textOf({ name, elements = [] }: Element): string {
  if (name === 'w:t') return elements.map(({ text }) => String(text ?? '')).join('');
  if (name === 'w:del' || name === 'mc:Fallback') return '';
  const parts = elements.map(textOf).filter((part) => part !== '');
  if (name !== 'w:tc') return parts.join('');
  return parts.reduce((all, part) => (all ? joined(all, part) : part), '');
}

function joined(before: string, after: string): string {
  return /[。；，、：:;,]$/.test(before) ? before + after : `${before}、${after}`;
}

/** A cell that only goes on from the one above it. */
function goesOn(cell: Element): boolean {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && attributeOf(merge, 'w:val') !== 'restart';
}

/** The rows of a table as lines, a tab between cells; what is merged downwards stands in every row. */
function rowsOf(table: Element): Element[] {
  let above: string[] = [];
  return childrenOf(table, 'w:tr').map((row) => {
    const cells = childrenOf(row, 'w:tc').map((cell, i) =>
      goesOn(cell) ? (above[i] ?? '') : textOf(cell),
    );
    above = cells;
    return paragraph(cells.flatMap((text, i) => [...(i > 0 ? [TAB] : []), textRun(text)]));
  });
}

function plain(element: Element, lists: WordLists): Element[] {
  if (element.name === 'w:tbl') return rowsOf(element);
  const elements = element.elements?.flatMap((child) => plain(child, lists));
  if (element.name !== 'w:p') return [{ ...element, ...(elements && { elements }) }];
  const label = lists.labelOf(element);
  const [properties, rest] = [
    (elements ?? []).filter(({ name }) => name === 'w:pPr'),
    (elements ?? []).filter(({ name }) => name !== 'w:pPr'),
  ];
  return [{ ...element, elements: [...properties, ...(label ? [textRun(label)] : []), ...rest] }];
}

const escaped = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * A Word file in which what Word only shows stands as text: the numbers of lists, and tables as
 * lines with tabs. @throws for what is no Word file
 */
export async function plainWord(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string): Promise<Element | undefined> => {
    const xml = await zip.file(name)?.async('string');
    return xml === undefined ? undefined : readXml(xml);
  };
  const body = await part(BODY);
  if (!body) return bytes;
  const lists = new WordLists(await part('word/numbering.xml'), await part('word/styles.xml'));
  const [whole] = plain(body, lists);
  zip.file(BODY, js2xml(whole ?? body, { attributeValueFn: escaped }));
  return zip.generateAsync({ type: 'nodebuffer' });
}
