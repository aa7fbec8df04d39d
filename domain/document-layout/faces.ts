export const FACES = ['title', 'body', 'heading', 'subheading', 'figure'] as const;
/** 小标宋 · 仿宋 · 黑体 · 楷体 · 宋体 */
export type Face = (typeof FACES)[number];

/** The name of the font for each face, as the reader's machine knows it. */
export type FaceNames = Readonly<Record<Face, string>>;

/** What office machines carry; 小标宋 is bought, so whoever has it says so in the configuration. */
export const USUAL_FACES: FaceNames = {
  title: '方正小标宋简体',
  body: '仿宋',
  heading: '黑体',
  subheading: '楷体',
  figure: '宋体',
};

/** Free fonts in place of each face, where it must be embedded or is not there. */
export const FREE_FACES: Readonly<Record<Face, { family: string; weight: number }>> = {
  title: { family: 'Noto Serif SC', weight: 700 },
  body: { family: 'Noto Serif SC', weight: 400 },
  heading: { family: 'Noto Sans SC', weight: 500 },
  subheading: { family: 'Noto Serif SC', weight: 400 },
  figure: { family: 'Noto Serif SC', weight: 400 },
};

const PAIR = /^\s*(\w+)\s*=\s*([^;,"'<>{}\\]+?)\s*$/;

/**
 * Reads `title=方正小标宋简体;body=仿宋_GB2312`; a face left out keeps its usual name.
 * @throws Error naming what is no face or has no name
 */
export function readFaces(words: string): FaceNames {
  const pairs = words.split(';').filter((pair) => pair.trim() !== '');
  const given = pairs.map((pair) => {
    const [, face = '', name = ''] = PAIR.exec(pair) ?? [];
    if (!FACES.some((one) => one === face)) {
      throw new Error(`"${pair.trim()}" names no face; known are ${FACES.join(', ')}`);
    }
    return [face, name];
  });
  return { ...USUAL_FACES, ...(Object.fromEntries(given) as Partial<FaceNames>) };
}
