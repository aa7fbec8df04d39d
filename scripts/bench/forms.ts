import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { compileBrowserValidator } from '../../web/server/form-validation/compile-browser-validator';
import { openBrowser } from '../browse/open-browser';
import { SIZES } from '../browse/visit';
import { median, ratioOfDurations, report } from './bench-row';
import { FIELDS, fieldsForm, ROWS, tableForm } from './form-sizes';

const KEYSTROKES = 200;
const KEYSTROKE_MS = 50;
const MOUNTS = 9;
/** Ours may take so many times as long as the peer. */
const MOUNT_RATIO = 1.2;
const FOLDER = resolve('out', 'bench', 'forms-page');
const KINDS: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'web/client/bench',
    build: {
      ...{ outDir: FOLDER, emptyOutDir: true, target: 'es2022' },
      modulePreload: { polyfill: false },
    },
  });
  for (const form of [fieldsForm(), tableForm()]) {
    await writeFile(join(FOLDER, `${form.key}.json`), JSON.stringify({ id: form.key, ...form }));
    await writeFile(join(FOLDER, `${form.key}.js`), await compileBrowserValidator(form));
  }
}

async function servePage(): Promise<Server> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://bench').pathname;
    const file = resolve(FOLDER, `.${asked === '/' ? '/index.html' : asked}`);
    const found = file.startsWith(FOLDER + sep) ? readFile(file) : Promise.reject(new Error(asked));
    found.then(
      (bytes) => {
        response.setHeader('Content-Type', KINDS[extname(file)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

/** Types into a field in the middle of the form and tells how long each key took to be seen. */
async function keystrokes(page: Page, url: string): Promise<number[]> {
  await page.goto(`${url}/#stay`);
  await page.locator('html[data-bench]').waitFor({ state: 'attached' });
  await page.evaluate('window.showFields()');
  const input = page.getByLabel('第99项', { exact: true });
  await input.click();
  for (let no = 0; no < KEYSTROKES; no += 1) {
    await page.keyboard.press(no % 40 === 39 ? 'ControlOrMeta+A' : 'a');
    await page.waitForFunction(`window.keyTimes.length > ${no}`);
  }
  return page.evaluate<number[]>('window.keyTimes');
}

/** Ours and the peer by turns; the first of each warms up what both run on. */
async function mounts(page: Page, url: string): Promise<{ ours: number; peer: number }> {
  await page.goto(url);
  await page.locator('html[data-bench]').waitFor({ state: 'attached' });
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let no = 0; no <= MOUNTS; no += 1) {
    times.ours.push(await page.evaluate<number>('window.timeOurs()'));
    times.peer.push(await page.evaluate<number>('window.timePeer()'));
  }
  return { ours: median(times.ours.slice(1)), peer: median(times.peer.slice(1)) };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** F1: typing in a form of 200 fields. F2: a table of 300 rows beside a plain virtual table of inputs. */
async function main(): Promise<number> {
  await buildPage();
  const server = await servePage();
  const browser = await openBrowser();
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await browser.newPage({ viewport: SIZES.desktop, locale: 'zh-CN' });
    const keys = (await keystrokes(page, url)).toSorted((a, b) => a - b);
    const p95 = keys[Math.ceil(keys.length * 0.95) - 1] ?? NaN;
    const { ours, peer } = await mounts(page, url);
    const servers = `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} CPUs`;
    const reached = report('forms', [
      {
        ...{ id: 'F1', name: '表单：按键到显示（p95）', unit: 'ms', servers },
        size: `${FIELDS} fields, ${keys.length} keystrokes`,
        ...{ ours: rounded(p95), peer: KEYSTROKE_MS, ratio: ratioOfDurations(p95, KEYSTROKE_MS) },
        target: 1,
      },
      {
        ...{ id: 'F2', name: '表格：打开到显示', unit: 'ms', servers },
        size: `${ROWS} rows × 5 columns, ${MOUNTS} openings`,
        ...{ ours: rounded(ours), peer: rounded(peer), ratio: ratioOfDurations(ours, peer) },
        target: 1 / MOUNT_RATIO,
      },
    ]);
    process.stdout.write(
      `keystroke median ${rounded(median(keys))} ms, slowest ${rounded(keys.at(-1) ?? NaN)} ms\n`,
    );
    return reached ? 0 : 1;
  } finally {
    await browser.close();
    server.close();
  }
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
