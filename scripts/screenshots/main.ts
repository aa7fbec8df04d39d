import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browse/open-browser';
import { SIZES, type Size } from '../browse/visit';
import { lookAt, windowFor } from './look-at';
import { MID_COURSE_ID } from '../mid-course/campaign';
import { smallPng } from './small-png';
import { screensOf } from './screens';

const SCREENS = screensOf(MID_COURSE_ID);
const FOLDER = join('docs', 'screens');

/** Every screen of one person at one size; fails if anything went wrong in the browser. */
async function takeAll(
  browser: Browser,
  url: string,
  { account, size }: { account: string | null; size: Size },
): Promise<void> {
  const visit = await windowFor(browser, url, { account, size });
  for (const screen of SCREENS.filter((one) => one.account === account)) {
    await lookAt(visit, screen);
    const picture = await visit.page.screenshot({ animations: 'disabled', caret: 'initial' });
    writeFileSync(join(FOLDER, `${screen.name}.${size}.png`), smallPng(picture));
  }
  await visit.end();
}

/** Writes the picture of every screen anew; the demonstration at `LUOSHI_URL` is in mid-course. */
async function main(): Promise<void> {
  const url = process.env.LUOSHI_URL;
  if (!url) throw new Error('LUOSHI_URL must name the demonstration');
  mkdirSync(FOLDER, { recursive: true });
  readdirSync(FOLDER).forEach((name) => rmSync(join(FOLDER, name)));
  const browser = await openBrowser();
  const accounts = new Set(SCREENS.map(({ account }) => account));
  for (const account of accounts) {
    for (const size of Object.keys(SIZES) as Size[]) await takeAll(browser, url, { account, size });
  }
  await browser.close();
  process.stdout.write(`${FOLDER}: ${readdirSync(FOLDER).length} pictures\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
