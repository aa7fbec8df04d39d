/** Measures of a page by GB/T 9704-2012, clauses 5 and 7; lengths in mm unless they end in `Points`. */
export const PAGE = { width: 210, height: 297 } as const;
export const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** 版心: what the margins leave. */
export const TYPE_AREA = { width: 156, height: 225 } as const;

export const LINES_A_PAGE = 22;
export const CHARACTERS_A_LINE = 28;

const POINTS_A_MM = 72 / 25.4;

/** A length in points. */
export function pointsOf(mm: number): number {
  return mm * POINTS_A_MM;
}

/** From line to line, so that 22 of them fill the type area; a twentieth of a point less, never more. */
export const LINE_PITCH_POINTS = Math.floor((pointsOf(TYPE_AREA.height) / LINES_A_PAGE) * 20) / 20;
/** From character to character, so that 28 of them fill a line. */
export const CHARACTER_PITCH_POINTS = pointsOf(TYPE_AREA.width) / CHARACTERS_A_LINE;

/** 2号, 3号 and 4号 of the standard; tables are set smaller, as is usual. */
export const SIZES = { title: 22, body: 16, small: 14, table: 12 } as const;

/** Top edge of the red head below the top of the type area (7.2.4). */
export const MASTHEAD_DROP = 35;
/** The rule below the number (7.2.7). */
export const RULE_GAP = 4;
/** The dashes of the page number below the type area (7.5). */
export const PAGE_NUMBER_DROP = 7;
/** Thick and thin rules of the imprint (7.4.1). */
export const IMPRINT_RULES = { thick: 0.35, thin: 0.25 } as const;

/** Letter form (10.1): head from the top of the page, second rule from its foot, length of both. */
export const LETTER = { head: 30, foot: 20, rule: 170 } as const;

const HALF_WIDTH = /[\u0020-\u007e]/;

/** Width of a text in full-width characters: Latin letters and figures count half. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (HALF_WIDTH.test(one) ? 0.5 : 1), 0);
}
