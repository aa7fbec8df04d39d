import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { atRest } from '../../scripts/browse/at-rest';
import { FONT_ORIGIN, FONT_SHEETS, fontFile } from '../../web/server/documents/font-files';
import { SIZES, type Size } from './browser';

/** Nothing is scrolled in so high a window: half a point further down, every edge is another one. */
const UNSCROLLED = 6_000;
const PATIENCE_MS = 60_000;
const FACE = `* { font-family: 'Noto Sans SC' !important; font-weight: 500 !important; }`;
const FONTS = FONT_SHEETS.map((sheet) => `@import url('${sheet}');`).join('\n');

async function answerFont(route: Route): Promise<void> {
  const path = fontFile(route.request().url());
  if (path === null) return route.abort();
  await route.fulfill({ path, headers: { 'access-control-allow-origin': '*' } });
}

/** Who is signed in. */
interface Seat {
  account: string;
  password: string;
}

/** A window whose letters are the same on every machine: those of the packages, at half size. */
export class DrawnPage {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Opens an address for somebody, who signs in. */
  static async begin(
    browser: Browser,
    { address, size, account, password }: Seat & { address: string; size: Size },
  ): Promise<DrawnPage> {
    const context = await browser.newContext({
      ...{
        viewport: { ...SIZES[size], height: UNSCROLLED },
        deviceScaleFactor: 0.5,
        reducedMotion: 'reduce',
      },
      ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      // The policy of the page knows no fonts but the machine's.
      bypassCSP: true,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.route(`${FONT_ORIGIN}/**`, answerFont);
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
    await page.addStyleTag({ content: `${FONTS}\n${FACE}` });
    return new DrawnPage(context, page);
  }

  /** An element of the page at rest, with nothing before it, as a PNG. */
  async draw(selector: string): Promise<Buffer> {
    await this.page.mouse.move(0, 0);
    await this.page.evaluate('document.fonts.ready.then(() => undefined)');
    await atRest(this.page);
    // Bars that stay in place while the page moves would lie over it.
    const style = `body * { visibility: hidden; }
      ${selector}, ${selector} * { visibility: visible; }`;
    const element = this.page.locator(selector);
    return element.screenshot({ animations: 'disabled', caret: 'hide', style });
  }

  end(): Promise<void> {
    return this.context.close();
  }
}
