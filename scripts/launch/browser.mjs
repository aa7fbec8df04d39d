// The browser that the tests drive, and a font with Chinese characters; prints one line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './fetch.mjs';
import { home, root } from './paths.mjs';
import { say } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FONT_PACKAGE = 'fonts-wqy-microhei';

function onPath() {
  return NAMES.map((name) => findOnPath(name)).find(Boolean);
}

function mayInstall() {
  return process.getuid?.() === 0 && Boolean(findOnPath('apt-get'));
}

async function install(run, name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (step, args) => run.task({ name: `apt-${step}`, file: 'apt-get', args, env });
  await apt('update', ['update', '-q']);
  const { code } = await apt(name, ['install', '-q', '-y', '--no-install-recommends', name]);
  return code === 0;
}

/** Playwright's own build, for systems that are no Debian; undefined where it cannot be had. */
async function downloaded(run) {
  const env = { PLAYWRIGHT_BROWSERS_PATH: join(home, 'downloads', 'browsers') };
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { code } = await run.task({
    ...{ name: 'download-browser', file: process.execPath, env },
    args: [cli, 'install', '--only-shell', 'chromium'],
  });
  if (code !== 0) return undefined;
  const ask = `process.stdout.write(require('playwright-core').chromium.executablePath())`;
  const { output } = await run.task({
    ...{ name: 'browser-path', file: process.execPath, env, stdout: 'capture' },
    args: ['-e', ask],
  });
  return existsSync(output) ? output : undefined;
}

async function takeBrowser(run) {
  const given = process.env.CHROME_PATH;
  if (given) return { file: given, from: ['CHROME_PATH', 'CHROME_PATH'] };
  const found = onPath();
  if (found) return { file: found, from: ['本机已装', 'installed'] };
  if (mayInstall() && (await install(run, 'chromium'))) {
    return { file: onPath(), from: ['已装 Debian 软件包', "Debian's package"] };
  }
  return { file: await downloaded(run), from: ['已下载', 'downloaded'] };
}

async function hasChineseFont(run) {
  if (!findOnPath('fc-list')) return false;
  const { output } = await run.task({
    ...{ name: 'fonts', file: 'fc-list', args: [':lang=zh'], stdout: 'capture' },
  });
  return output.trim() !== '';
}

async function takeFont(run) {
  if (await hasChineseFont(run)) return true;
  return mayInstall() && (await install(run, FONT_PACKAGE)) && (await hasChineseFont(run));
}

/**
 * Finds a browser and tells the tests of it: `{CHROME_PATH}`, or nothing where there is none. Tests
 * that need no browser run all the same.
 */
export async function findBrowser(run) {
  const { file, from } = await takeBrowser(run);
  if (!file) {
    say(
      '浏览器：没有找到，浏览器测试将失败；请安装 Chromium，或用 CHROME_PATH 指明其路径。',
      'browser: none found, its tests will fail; install Chromium or set CHROME_PATH',
    );
    return {};
  }
  const hasFont = await takeFont(run);
  say(
    `浏览器：${file}（${from[0]}）${hasFont ? '' : `；没有中文字体，请安装 ${FONT_PACKAGE}`}`,
    `browser: ${file} (${from[1]})${hasFont ? '' : `; no Chinese font, install ${FONT_PACKAGE}`}`,
  );
  return { CHROME_PATH: file };
}
