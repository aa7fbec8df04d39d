import { readFileSync } from 'node:fs';
import { checkInThread } from '../../web/server/form-design/check-in-thread';
import { hostileDesigns } from '../domain/form-design/hostile-designs';

const TURN_MS = 1;
const PATTERNS = ['^(a+)+$', '^(a|a)*$', '(.*)*x', '^([a-z]+)*$', '(x+x+)+y', '^(\\d+|\\d)*$'];

/** A design whose patterns keep their analysis busy for seconds. */
const BUSY = {
  type: 'object',
  title: '表',
  properties: Object.fromEntries(
    PATTERNS.map((pattern, n) => [
      `a${n}`,
      { type: 'string', title: `第${n}项`, maxLength: 50, pattern },
    ]),
  ),
};

/**
 * Time that this thread has spent on a processor, in ms: what neighbours on a busy machine take
 * from it is not its own. Linux counts it by thread; elsewhere the clock on the wall has to do.
 */
function ownMs(): number {
  if (process.platform !== 'linux') return performance.now();
  return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
}

/** The longest the loop was kept from turning while `work` was done, in ms of this thread. */
async function longestStall(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = ownMs();
  const look = (): void => {
    const now = ownMs();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const turns = setInterval(look, TURN_MS);
  await work();
  clearInterval(turns);
  look();
  return longest;
}

async function main(): Promise<void> {
  const isWhole = process.env['HOSTILE_DESIGNS'] === 'all';
  const few = hostileDesigns.filter(({ expected }) => expected === 'formTooLarge');
  const designs: { schema: unknown; ui?: unknown }[] = [
    { schema: BUSY },
    ...(isWhole ? hostileDesigns : few),
  ];
  const longest = await longestStall(async () => {
    for (const { schema, ui = {} } of designs) {
      const checked = await checkInThread({ key: 'd-hostile1', schema, ui });
      if (!('faults' in checked)) throw new Error(`${JSON.stringify(schema)} passed`);
    }
  });
  const longestMs = Math.round(longest * 10) / 10;
  process.stdout.write(JSON.stringify({ designs: designs.length, longestMs }));
}

void main();
