import { runNode } from '../scripts/modules';

const isProof = process.env.LUOSHI_PROOF === '1';
const MINUTE = 60_000;

/** Kills by seed; the longer of two runs with `npm run proof`. */
const RUN = isProof
  ? { seed: 200, kills: 200, minutes: 20, within: 30 * MINUTE }
  : { seed: 20, kills: 20, minutes: 1, within: 5 * MINUTE };

const CLEAN =
  /^kills (\d+) acts (\d+) lost 0 twice 0 stuck 0 escalations-missed 0 reminded-though-done 0$/;

it(
  'loses nothing and does nothing twice while every process is killed at random',
  async () => {
    const { seed, kills, minutes, within } = RUN;
    const args = ['--seed', seed, '--kills', kills, '--minutes', minutes].map(String);
    const ended = await runNode(['scripts/chaos.mjs', ...args], { timeout: within });
    const last = CLEAN.exec(ended.stdout.trimEnd().split('\n').at(-1) ?? '');
    if (ended.code !== 0 || !last) throw new Error(`${ended.stdout}\n${ended.stderr}`);
    expect(Number(last[1])).toBeGreaterThanOrEqual(kills);
    expect(Number(last[2])).toBeGreaterThan(kills);
  },
  RUN.within + MINUTE,
);
