import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const KEPT = resolve(__dirname, '../pictures');
const SEEN = resolve(__dirname, '../../out/pictures');
/** Other builds of the browser smooth edges in another way: so much of a picture may differ. */
const TOLERATED = 0.00005;

async function write(path: string, png: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, png);
}

/** In sixteen greys, which are enough to see what is there, and take a tenth of the room. */
function inGrey(picture: PNG): PNG {
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const light = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
    data[at] = data[at + 1] = data[at + 2] = Math.round(light / 17) * 17;
  }
  return picture;
}

/** Part of the pixels that differ, 0 to 1; pictures of different sizes differ altogether. */
function difference(kept: PNG, seen: PNG): { part: number; shown: PNG } {
  const { width, height } = kept;
  const shown = new PNG({ width, height });
  if (seen.width !== width || Math.abs(seen.height - height) > 2) return { part: 1, shown };
  const common = Math.min(seen.height, height);
  const rows = ({ data }: PNG) => data.subarray(0, width * common * 4);
  const count = pixelmatch(rows(kept), rows(seen), rows(shown), width, common, { threshold: 0.2 });
  return { part: count / (width * common), shown };
}

/**
 * Fails when a picture is not the one that is kept as `test/pictures/<name>.png`; what was seen and
 * where it differs is left in `out/pictures`. With `LUOSHI_KEEP_PICTURES=1` it is kept instead.
 */
export async function expectKeptPicture(name: string, shot: Buffer): Promise<void> {
  const path = join(KEPT, `${name}.png`);
  const seen = inGrey(PNG.sync.read(shot));
  if (process.env.LUOSHI_KEEP_PICTURES === '1') {
    return write(path, PNG.sync.write(seen, { colorType: 0 }));
  }
  if (!existsSync(path)) throw new Error(`${name} has no picture: set LUOSHI_KEEP_PICTURES=1`);
  const { part, shown } = difference(PNG.sync.read(await readFile(path)), seen);
  if (part <= TOLERATED) return;
  await write(join(SEEN, `${name}.seen.png`), shot);
  await write(join(SEEN, `${name}.difference.png`), PNG.sync.write(shown));
  throw new Error(`${name} differs in ${(part * 100).toFixed(3)} %: look into out/pictures`);
}
