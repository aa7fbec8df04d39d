import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SIZES } from '../browse/visit';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import { CAMPAIGN, ISSUER, UNITS } from './board-campaign';
import { ACCOUNT } from './fill-board';

/** What one opening of the board took, in ms, and what was blank while it was scrolled. */
export interface BoardTimes {
  /** From the request for the rows to the last byte of them. */
  read: number;
  /** From the last byte to the first frame that shows rows. */
  paint: number;
  views: number;
  blankViews: number;
  wheelFrames: number;
  blankWheelFrames: number;
}

const PATIENCE_MS = 120_000;

/** Notes the first frame after rows are there: the second callback comes after the first's paint. */
const WATCH = `
  const seen = new MutationObserver(() => {
    if (!document.querySelector('tr[aria-rowindex="2"]')) return;
    seen.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.rowsAt = performance.now();
        document.documentElement.dataset.rows = 'painted';
      }),
    );
  });
  seen.observe(document, { childList: true, subtree: true });
  window.blankRows = () => {
    const box = document.querySelector('.board-scroll');
    const { left, top, bottom, width } = box.getBoundingClientRect();
    const from = top + box.querySelector('thead').offsetHeight;
    const to = Math.min(bottom, innerHeight) - 2;
    const at = [0.02, 0.25, 0.5, 0.75, 0.98].map((part) => from + part * (to - from));
    return at.filter((y) => {
      const found = document.elementFromPoint(left + width / 2, y);
      return !found?.closest('tr[aria-rowindex]');
    }).length;
  };
`;

const TIMES = `(() => {
  const reads = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/board/sheet'));
  const first = reads[0];
  const last = reads.filter(({ responseEnd }) => responseEnd <= window.rowsAt).at(-1);
  return { read: last.responseEnd - first.requestStart, paint: window.rowsAt - last.responseEnd };
})()`;

/** Goes through the whole table view by view; two frames after each jump everything must be there. */
const STEP_THROUGH = `(async () => {
  const box = document.querySelector('.board-scroll');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let views = 0;
  let blankViews = 0;
  for (let top = 0; top < box.scrollHeight - box.clientHeight; top += box.clientHeight * 0.9) {
    box.scrollTop = top;
    await frame();
    await frame();
    views += 1;
    if (window.blankRows() > 0) blankViews += 1;
  }
  const rows = Number(box.querySelector('table').getAttribute('aria-rowcount')) - 1;
  return { views, blankViews, rows };
})()`;

const WATCH_FRAMES = `(() => {
  window.frames_ = { all: 0, blank: 0 };
  const look = () => {
    if (window.blankRows() > 0) window.frames_.blank += 1;
    window.frames_.all += 1;
    window.watching = requestAnimationFrame(look);
  };
  look();
})()`;
const TO_THE_TOP = `(async () => {
  document.querySelector('.board-scroll').scrollTop = 0;
  for (let frames = 0; frames < 2; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
})()`;
const END_FRAMES = `cancelAnimationFrame(window.watching), window.frames_`;

async function wheelThrough(page: Page): Promise<{ all: number; blank: number }> {
  const box = await page.locator('.board-scroll').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 200);
  await page.evaluate(TO_THE_TOP);
  await page.evaluate(WATCH_FRAMES);
  for (let turns = 0; turns < 30; turns += 1) await page.mouse.wheel(0, 1_200);
  return page.evaluate<{ all: number; blank: number }>(END_FRAMES);
}

/** A browser window in which somebody who runs the campaign is signed in. */
export async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SIZES.desktop, locale: 'zh-CN' });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('账号').fill(ACCOUNT);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: '督办台账' }).waitFor();
  await page.close();
  return context;
}

/** Opens the board in a tab of its own, times it and scrolls through all of it. */
export async function timeBoard(context: BrowserContext, url: string): Promise<BoardTimes> {
  const page = await context.newPage();
  await page.goto(`${url}/board/${CAMPAIGN}/${ISSUER}`);
  await page.locator('html[data-rows]').waitFor({ timeout: PATIENCE_MS });
  const { read, paint } = await page.evaluate<{ read: number; paint: number }>(TIMES);
  await page.locator('.board-scroll').scrollIntoViewIfNeeded();
  const { views, blankViews, rows } = await page.evaluate<{
    views: number;
    blankViews: number;
    rows: number;
  }>(STEP_THROUGH);
  if (rows !== UNITS) throw new Error(`the board shows ${rows} units`);
  const { all, blank } = await wheelThrough(page);
  await page.close();
  return { read, paint, views, blankViews, wheelFrames: all, blankWheelFrames: blank };
}
