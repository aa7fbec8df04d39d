import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  // Date fields are drawn by the browser, in its own language.
  '--lang=zh-CN',
];
const isRoot = process.getuid?.() === 0;

/** Starts the browser that the launcher found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) {
    throw new Error('No browser: install Chromium or set CHROME_PATH, then run this again.');
  }
  // Chromium refuses its sandbox to root.
  const args = isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS;
  return chromium.launch({ executablePath, args, env: { ...process.env, LANGUAGE: 'zh_CN' } });
}
