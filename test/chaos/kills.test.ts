import { existsSync } from 'node:fs';
import { runNode } from '../scripts/modules';

const isProof = process.env.LUOSHI_PROOF === '1';
const hasPostgres = existsSync('/usr/lib/postgresql');
const MINUTE = 60_000;

const CLEAN =
  /^kills (\d+) acts (\d+) lost 0 twice 0 stuck 0 escalations-missed 0 reminded-though-done 0$/;

/** One crash run; it fails by itself when it makes fewer kills or finds anything. */
async function run(of: { seed: number; kills: number; minutes: number }, more: string[] = []) {
  const { seed, kills, minutes } = of;
  const args = ['--seed', seed, '--kills', kills, '--minutes', minutes].map(String);
  const timeout = (minutes + 10) * MINUTE;
  const ended = await runNode(['scripts/chaos.mjs', ...args, ...more], { timeout });
  const last = CLEAN.exec(ended.stdout.trimEnd().split('\n').at(-1) ?? '');
  if (ended.code !== 0 || !last) throw new Error(`${ended.stdout}\n${ended.stderr}`);
  expect(Number(last[1])).toBeGreaterThanOrEqual(kills);
  expect(Number(last[2])).toBeGreaterThan(kills);
}

const SIZE = isProof ? { seed: 200, kills: 200, minutes: 40 } : { seed: 20, kills: 20, minutes: 5 };

it(
  `loses nothing and does nothing twice while processes are killed ${SIZE.kills} times at random`,
  () => run(SIZE),
  (SIZE.minutes + 11) * MINUTE,
);

(isProof && hasPostgres ? it : it.skip)(
  'nor with Temporal on PostgreSQL (full size, where PostgreSQL is installed)',
  () => run({ seed: 50, kills: 50, minutes: 12 }, ['--postgres']),
  23 * MINUTE,
);
