import { template as words } from '../../../web/client/i18n/zh-CN/form-designer.json';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { TEMPLATES } from '../../../forms/templates';
import { TEMPLATE_STATES } from '../../../web/client/features/form-designer/template-search';
import { openBrowser } from '../../support/browser';
import { DrawnPage } from '../../support/drawn-page';
import { expectKeptPicture } from '../../support/kept-picture';
import { sizesToTry } from '../../support/sizes';
import { PASSWORD, startWeb, type TestWeb } from '../../support/web-server';

const account = 'designer';

let web: TestWeb;
let browser: Browser;

beforeAll(async () => {
  const clientFolder = resolve(__dirname, '../../../dist/client');
  [web, browser] = await Promise.all([startWeb({ clientFolder }), openBrowser()]);
  await web.addPeople({ [account]: [{ office: 'r-xj', role: 'handler' }] });
});
afterAll(async () => {
  await browser.close();
  await web.close();
});

describe.each(sizesToTry())('the ready forms on a %s', (size) => {
  let drawn: DrawnPage;

  beforeAll(async () => {
    const address = `${web.url}/forms/templates`;
    drawn = await DrawnPage.begin(browser, { address, size, account, password: PASSWORD });
  });
  afterAll(() => drawn.end());

  describe.each(TEMPLATES.map(({ key, title }) => ({ key, title })))('$key', ({ key, title }) => {
    it.each(TEMPLATE_STATES)('looks as it did: %s', async (state) => {
      const { page } = drawn;
      await page.locator('.template-row', { hasText: title }).first().click();
      await page
        .getByRole('region', { name: title })
        .getByText(words[state], { exact: true })
        .click();
      await expectKeptPicture(
        `ready-forms/${key}.${state}.${size}`,
        await drawn.draw('.designer-try'),
      );
    });
  });
});
