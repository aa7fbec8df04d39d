import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the page to be printed asks for its fonts; nothing answers there but `fontFile`. */
export const FONT_ORIGIN = 'http://fonts.invalid';

const PACKAGES = ['noto-serif-sc', 'noto-sans-sc'];
const SHEETS = { 'noto-serif-sc': ['400', '700'], 'noto-sans-sc': ['500'] } as const;

/** Style sheets of the embedded fonts, cut into slices that are read only where they are needed. */
export const FONT_SHEETS: readonly string[] = Object.entries(SHEETS).flatMap(([name, weights]) =>
  weights.map((weight) => `${FONT_ORIGIN}/${name}/${weight}.css`),
);

const ADDRESS = /^\/([a-z-]+)\/((?:files\/)?[a-z0-9-]+\.(?:css|woff2))$/;

/** The file behind an address of a font; null for any other address. */
export function fontFile(address: string): string | null {
  const url = new URL(address);
  const [, name = '', file = ''] = ADDRESS.exec(url.pathname) ?? [];
  if (url.origin !== FONT_ORIGIN || !PACKAGES.includes(name)) return null;
  const folder = path.dirname(require.resolve(`@fontsource/${name}/package.json`));
  const found = path.join(folder, file);
  return existsSync(found) ? found : null;
}
