import type { Element } from 'xml-js';
import { wordNumber } from './word-number';
import { attributeOf, childOf, childrenOf, valueOf } from './word-xml';

interface Level {
  start: number;
  format: string;
  /** What stands before a paragraph, '%1' for the number of the first level. */
  text: string;
}

interface List {
  /** Lists made of one definition go on counting where the other stopped. */
  definition: string;
  levels: Map<number, Level>;
}

/** The list a paragraph belongs to, by its own properties or those of its style. */
export interface ListPlace {
  list: string;
  level: number;
}

function levelsOf(definition: Element | undefined): Map<number, Level> {
  return new Map(
    childrenOf(definition, 'w:lvl').map((level) => [
      Number(attributeOf(level, 'w:ilvl') ?? 0),
      {
        start: Number(valueOf(level, 'w:start') ?? 1),
        format: valueOf(level, 'w:numFmt') ?? 'decimal',
        text: valueOf(level, 'w:lvlText') ?? '',
      },
    ]),
  );
}

/** The lists of a Word file by their id (`w:num`). */
function readLists(numbering: Element | undefined): Map<string, List> {
  const root = childOf(numbering, 'w:numbering');
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [attributeOf(one, 'w:abstractNumId'), one]),
  );
  return new Map(
    childrenOf(root, 'w:num').map((num) => {
      const definition = valueOf(num, 'w:abstractNumId') ?? '';
      return [
        attributeOf(num, 'w:numId') ?? '',
        { definition, levels: levelsOf(definitions.get(definition)) },
      ];
    }),
  );
}

function placeIn(properties: Element | undefined): Partial<ListPlace> {
  const numbered = childOf(properties, 'w:numPr');
  const level = valueOf(numbered, 'w:ilvl');
  return {
    ...(numbered && { list: valueOf(numbered, 'w:numId') }),
    ...(level !== undefined && { level: Number(level) }),
  };
}

/** Counts the numbered paragraphs of a Word file in their order. */
export class WordLists {
  readonly #lists: Map<string, List>;
  readonly #styles: Map<string, Element>;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Element | undefined, styles: Element | undefined) {
    this.#lists = readLists(numbering);
    this.#styles = new Map(
      childrenOf(childOf(styles, 'w:styles'), 'w:style').map((style) => [
        attributeOf(style, 'w:styleId') ?? '',
        style,
      ]),
    );
  }

  #ofStyle(id: string | undefined, seen: readonly string[] = []): Partial<ListPlace> {
    const style = id === undefined || seen.includes(id) ? undefined : this.#styles.get(id);
    if (!style || id === undefined) return {};
    const base = this.#ofStyle(valueOf(style, 'w:basedOn'), [...seen, id]);
    return { ...base, ...placeIn(childOf(style, 'w:pPr')) };
  }

  /** What Word shows before a paragraph (一、); null where it numbers nothing. */
  labelOf(paragraph: Element): string | null {
    const properties = childOf(paragraph, 'w:pPr');
    const { list: id = '', level = 0 } = {
      ...this.#ofStyle(valueOf(properties, 'w:pStyle')),
      ...placeIn(properties),
    };
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own || own.format === 'bullet' || own.format === 'none') return null;
    const counts = this.#count(list, level);
    return own.text.replace(/%(\d)/g, (_all, no: string) => {
      const shown = list.levels.get(Number(no) - 1);
      return wordNumber(counts[Number(no) - 1] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  }

  #count({ definition, levels }: List, level: number): number[] {
    const before = this.#counts.get(definition) ?? [];
    const counts = before.slice(0, level + 1);
    for (let i = counts.length; i < level; i += 1) counts[i] = levels.get(i)?.start ?? 1;
    const last = before[level];
    counts[level] = last === undefined ? (levels.get(level)?.start ?? 1) : last + 1;
    this.#counts.set(definition, counts);
    return counts;
  }
}
