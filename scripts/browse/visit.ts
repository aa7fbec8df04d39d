import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { atRest } from './at-rest';
import { wcagFaults } from './wcag-faults';

/** Window sizes that people have: a desk, and the smallest phone. */
export const SIZES = {
  desktop: { width: 1280, height: 860 },
  phone: { width: 360, height: 740 },
} as const;
export type Size = keyof typeof SIZES;

/** Whatever a page is waited for comes at once, or late on a machine that starves. */
const PATIENCE_MS = 60_000;

/** A person's browser: whatever goes wrong in it that nobody expected fails the test at its end. */
export class Visit {
  private readonly strays: string[] = [];
  private readonly expected: RegExp[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.note(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.note(`error: ${error.stack ?? error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page that is left gives up what it was asking for.
      if (reason !== 'net::ERR_ABORTED') this.note(`request: ${reason} ${request.url()}`);
    });
    page.on('response', (response) => {
      const status = response.status();
      if (status >= 400)
        this.note(`response: ${status} ${response.request().method()} ${response.url()}`);
    });
  }

  /** Opens an address in a browser window of its own, with no cookies. */
  static async begin(browser: Browser, url: string, size: Size = 'desktop'): Promise<Visit> {
    const context = await browser.newContext({
      ...{ viewport: SIZES[size], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}),
    });
    await context.addInitScript(`
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error('policy: ' + violatedDirective + ' ' + blockedURI));
    `);
    context.setDefaultTimeout(PATIENCE_MS);
    const visit = new Visit(context, await context.newPage());
    await visit.page.goto(url);
    return visit;
  }

  private note(stray: string): void {
    this.strays.push(stray);
  }

  /** Says that something is going to go wrong, and may. */
  expects(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Fills in account and password and presses the button. */
  async signIn(account: string, password: string): Promise<void> {
    await this.page.getByLabel('账号').fill(account);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
  }

  /** Waits until the page shows a text. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Opens a list or a menu and takes an entry of it: one that still unfolds does not hear a click. */
  async takes(opener: Locator, entry: Locator): Promise<void> {
    await opener.click();
    await entry.waitFor();
    await atRest(this.page);
    await entry.click();
  }

  /** Picks a day of the month shown; a panel that still unfolds is waited for. */
  async picksDay(label: string, day: string): Promise<void> {
    const field = this.page.getByLabel(label);
    await field.click();
    const cell = this.page.getByTitle(day);
    await cell.waitFor();
    await atRest(this.page);
    await cell.click();
    await this.page.locator(`input[value="${day}"]`).and(field).waitFor();
  }

  /** Fails with every place of the present page that breaks WCAG 2.2 AA. */
  async meetsWcag(): Promise<void> {
    const faults = await wcagFaults(this.page);
    if (faults.length > 0) {
      throw new Error(`${this.page.url()} breaks WCAG 2.2 AA:\n${faults.join('\n')}`);
    }
  }

  /** Fails if the present page is wider than the window, so that it would scroll sideways. */
  async fitsTheWindow(): Promise<void> {
    const width = await this.page.evaluate<number>('document.documentElement.scrollWidth');
    const room = this.page.viewportSize()?.width ?? 0;
    if (width > room) throw new Error(`${this.page.url()} is ${width} px wide, of ${room}`);
  }

  /** Closes the window; fails with everything that went wrong unexpectedly. */
  async end(): Promise<void> {
    await this.context.close();
    const unexpected = this.strays.filter((stray) => !this.expected.some((one) => one.test(stray)));
    if (unexpected.length > 0)
      throw new Error(`went wrong in the browser:\n${unexpected.join('\n')}`);
  }
}
