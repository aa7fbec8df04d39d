import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import type { CampaignFile } from '../../domain/campaign-file';
import type { Unit } from '../../domain/unit';
import { catalogue } from '../../forms/catalogue';
import type { Connection } from '../../store/connection';
import { publishForms } from '../../store/form-versions';
import { addPeople } from '../../store/people';
import { saveDirectory } from '../../store/units';
import { hashPassword } from '../../web/server/password';
import { openBrowser } from '../browse/open-browser';
import { Visit } from '../browse/visit';
import { ApiClient } from '../demo/api-client';
import { issueCampaign } from '../demo/issue-campaign';
import { withStore } from '../luoshi/verb';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import { median, ratioOfDurations, report } from './bench-row';
import { measureCampaign, measureDirectory } from './engine-campaign';

const ACTS = 24;
/** What is promised: a colleague's act is seen on an open page within a second. */
const PROMISED_MS = 1_000;
const SIGNED = '已签收';
const ISSUER = 'news';
const SPONSOR = 'news-run';

/** The federation of the other measures under names of its own: all share one database. */
function newsDirectory(): Unit[] {
  const own = (id: string): string => id.replace(/^measure/, ISSUER);
  return measureDirectory(ACTS).map((unit) => ({
    ...unit,
    ...{ id: own(unit.id), parent: unit.parent && own(unit.parent) },
  }));
}

function newsCampaign(): CampaignFile {
  const file = measureCampaign(ISSUER);
  return {
    ...file,
    directory: ISSUER,
    notice: { ...file.notice, issuer: ISSUER, sponsor: SPONSOR },
  };
}

/** Issues the notice; answers the units and somebody who acts for all of them. */
async function setOut(connection: Connection, url: string) {
  const directory = newsDirectory();
  await saveDirectory(connection, { name: ISSUER, units: directory });
  await publishForms(connection, Object.values(catalogue));
  const units = directory.filter(({ unitClass }) => unitClass === 'prefecture');
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const person = { disabled: false, passwordHash, name: '测量员' };
  const role = 'handler' as const;
  const posts = units.map(({ id }) => ({ office: id, role }));
  await addPeople(connection, [
    { ...person, id: 'news-run', account: 'news.run', posts: [{ office: SPONSOR, role }] },
    { ...person, id: 'news-all', account: 'news.all', posts },
  ]);
  const signIn = (account: string, office: string) =>
    ApiClient.signIn(url, { account, password: DEMO_PASSWORD, office });
  const handler = await signIn('news.run', SPONSOR);
  await issueCampaign({ handler, file: newsCampaign() });
  return { units, liaison: await signIn('news.all', units[0]?.id ?? '') };
}

/** Notes when the row of the unit that is waited for first says that it has signed. */
const WATCH = `new MutationObserver(() => {
  const rows = [...document.querySelectorAll('tr[aria-rowindex]')].map((row) => row.textContent);
  const { waited } = window;
  if (!waited || !rows.some((row) => row.includes(waited) && row.includes('${SIGNED}'))) return;
  window.waited = null;
  window.seenAt = Date.now();
  document.documentElement.dataset.seen = waited;
}).observe(document.body, { childList: true, subtree: true, characterData: true })`;

/** Milliseconds from the answer to a unit's signature until the open board shows it. */
async function delayOf(page: Page, { id, name }: Unit, liaison: ApiClient): Promise<number> {
  await page.evaluate(`window.waited = ${JSON.stringify(name)}`);
  await liaison.actingFor(id).act(`/api/tasks/${ISSUER}/${ISSUER}/${id}/acts/acknowledge`, {});
  const answeredAt = Date.now();
  await page.locator(`html[data-seen="${name}"]`).waitFor();
  return Math.max(0, (await page.evaluate<number>('window.seenAt')) - answeredAt);
}

async function delays(url: string): Promise<{ all: number[]; version: string }> {
  const { units, liaison } = await withStore((connection) => setOut(connection, url));
  const browser = await openBrowser();
  try {
    const board = await Visit.begin(browser, `${url}/board/${ISSUER}/${ISSUER}`);
    await board.signIn('news.run', DEMO_PASSWORD);
    await board.sees(`显示 ${ACTS} 个单位，共 ${ACTS} 个`);
    await board.page.evaluate(WATCH);
    const all: number[] = [];
    for (const unit of units) all.push(await delayOf(board.page, unit, liaison));
    return { all, version: browser.version() };
  } finally {
    await browser.close();
  }
}

/** How soon an open page shows what somebody else has done. */
async function main(): Promise<number> {
  const url = process.env.LUOSHI_URL;
  if (!url) throw new Error('LUOSHI_URL must name the API');
  const { all, version } = await delays(url);
  const ours = median(all);
  const reached = report('news', [
    {
      ...{ id: 'news-shown', name: '同事办理：答复之后至打开的台账显示', unit: 'ms' },
      ...{ size: `${ACTS} acts`, ours, peer: PROMISED_MS },
      servers: `Node ${process.version}, Chromium ${version}, ${cpus().length} CPUs`,
      ratio: ratioOfDurations(ours, PROMISED_MS),
      target: 1,
    },
  ]);
  process.stdout.write(`slowest ${Math.max(...all)} ms\n`);
  return reached ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
