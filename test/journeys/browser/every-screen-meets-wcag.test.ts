import type { Browser } from 'playwright-core';
import { MID_COURSE_ID } from '../../../scripts/mid-course/campaign';
import { midCourseExample, playMidCourse } from '../../../scripts/mid-course/play-mid-course';
import { lookAt, windowFor } from '../../../scripts/screenshots/look-at';
import { screensOf } from '../../../scripts/screenshots/screens';
import { seedDemo } from '../../../scripts/seed-data/demo';
import { saveDirectory } from '../../../store/units';
import { openBrowser, type Visit } from '../../support/browser';
import { journeyId } from '../../support/journey-campaign';
import { sizesToTry } from '../../support/sizes';
import { Stack } from '../../support/stack';

const campaign = journeyId(MID_COURSE_ID);
const screens = screensOf(campaign);
const windows = sizesToTry().flatMap((size) =>
  [...new Set(screens.map(({ account }) => account))].map((account) => ({ account, size })),
);

let stack: Stack;
let browser: Browser;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const { example, directory } = midCourseExample();
  await saveDirectory(stack.connection, directory);
  await seedDemo(stack.connection, [example], [directory]);
  await playMidCourse(stack.url, { id: campaign, isSmall: true });
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(windows)('what $account sees on a $size', ({ account, size }) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await windowFor(browser, stack.url, { account, size });
  });

  it.each(screens.filter((one) => one.account === account))(
    'fits into the window and meets WCAG 2.2 AA: $name',
    async (screen) => {
      await lookAt(visit, screen);
      await visit.fitsTheWindow();
      await visit.meetsWcag();
    },
  );

  it('leaves nothing that went wrong', async () => {
    await visit.end();
  });
});
