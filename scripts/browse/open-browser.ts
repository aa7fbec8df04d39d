import { chromium, type Browser } from 'playwright-core';

const FLAGS = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const isRoot = process.getuid?.() === 0;

/** Starts the browser that the launcher found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) {
    throw new Error('No browser: install Chromium or set CHROME_PATH, then run this again.');
  }
  // Chromium refuses its sandbox to root.
  return chromium.launch({ executablePath, args: isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS });
}
