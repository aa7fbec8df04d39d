import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  // Date fields are drawn by the browser, in its own language.
  '--lang=zh-CN',
];
const START_MS = 120_000;
const isRoot = process.getuid?.() === 0;

/** @throws Error where the launcher has found no browser */
function found(): LaunchOptions {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) {
    throw new Error('No browser: install Chromium or set CHROME_PATH, then run this again.');
  }
  // Chromium refuses its sandbox to root.
  const args = isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS;
  return { executablePath, args, env: { ...process.env, LANGUAGE: 'zh_CN' }, timeout: START_MS };
}

/** Starts the browser that the launcher found. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(found());
}

/** A browser that can be ended as a power cut would end it. */
export interface KillableBrowser {
  browser: Browser;
  /** SIGKILL: nothing is written, nobody is told. */
  kill: () => Promise<void>;
}

/** Starts the same browser as a process within reach. */
export async function openKillableBrowser(): Promise<KillableBrowser> {
  const server = await chromium.launchServer(found());
  const browser = await chromium.connect(server.wsEndpoint());
  return { browser, kill: () => server.kill() };
}
