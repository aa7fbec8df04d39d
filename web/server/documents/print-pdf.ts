import type { Page, Route } from 'playwright-core';
import { TYPE_AREA } from '../../../domain/document-layout/geometry';
import { fontFile } from './font-files';

// Less than a page waits for its answer.
const PATIENCE_MS = 50_000;
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
];

async function answer(route: Route): Promise<void> {
  const file = fontFile(route.request().url());
  if (file === null) return route.abort();
  await route.fulfill({ path: file, headers: { 'access-control-allow-origin': '*' } });
}

/**
 * Breaks the text into columns as it will be broken into pages, sees where the imprint falls, and
 * fills what is left below it, so that its last rule lies on the edge of the type area.
 */
const PLACE_IMPRINT = `(() => {
  const imprint = document.getElementById('imprint');
  if (!imprint) return;
  const { style } = document.body;
  style.height = '${TYPE_AREA.height}mm';
  style.columns = '${TYPE_AREA.width}mm auto';
  style.columnGap = '20mm';
  style.columnFill = 'auto';
  const first = document.body.firstElementChild.style;
  first.marginTop = 'var(--first-page-gain, 0)';
  const page = document.body.getBoundingClientRect();
  const left = page.bottom - imprint.getBoundingClientRect().bottom;
  style.height = style.columns = style.columnGap = style.columnFill = first.marginTop = '';
  // A pixel less, lest rounding sends it to a page of its own.
  document.getElementById('space').style.height = Math.max(0, left - 1) + 'px';
})()`;

async function printed(page: Page, html: string): Promise<Buffer> {
  await page.route('**/*', answer);
  await page.setContent(html, { waitUntil: 'load' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(PLACE_IMPRINT);
  return page.pdf({ preferCSSPageSize: true, tagged: true, outline: false });
}

async function print(executablePath: string, html: string): Promise<Buffer> {
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  // Loaded when first needed: it takes a quarter of what the server starts with.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args, timeout: PATIENCE_MS });
  const late = setTimeout(() => void browser.close(), PATIENCE_MS);
  try {
    return await printed(await browser.newPage(), html);
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a page to PDF in a browser of its own, one at a time; nothing outside the machine is asked
 * for, scripts of the page there are none.
 * @throws Error when the browser cannot be started or takes too long
 */
export function printPdf(executablePath: string, html: string): Promise<Buffer> {
  const mine = last.then(() => print(executablePath, html));
  last = mine.catch(() => undefined);
  return mine;
}
