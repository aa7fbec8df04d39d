import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { keepMailing } from '../../../activities/mail/keep-mailing';
import { openMailHost } from '../../../activities/mail/mail-host';
import { setMailAddress } from '../../../store/mail-addresses';
import { isMailHostDown } from '../../../store/mailings';
import { mailingModel } from '../../../store/models/mailing';
import { addPeople } from '../../../store/people';
import { buildCampaign, buildStep } from '../../builders/campaign-file';
import { DirectCampaign } from '../../support/direct-campaign';
import { TestEngine } from '../../support/engine';

const ACTS = process.env.LUOSHI_PROOF === '1' ? 200 : 30;
const SILENCE_MS = 60_000;

let engine: TestEngine;
let campaign: DirectCampaign;
let silent: Server;
const sockets = new Set<Socket>();

beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
  const { connection } = engine.deps;
  const steps = [buildStep({ kind: 'plan', due: { kind: 'none' } })];
  campaign = await DirectCampaign.issue(engine.deps, buildCampaign({ id: 'hanging-host', steps }));
  const posts = [{ office: 'sf-east', role: 'handler' as const }];
  const person = { id: 'one', account: 'one', name: 'one', disabled: false, passwordHash: 'hash' };
  await addPeople(connection, [{ ...person, posts }]);
  await setMailAddress(connection, 'one', 'one@example.org');
  silent = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', () => resolve());
  });
});

afterAll(async () => {
  silent.close();
  await engine.stop();
});

/** Milliseconds each of so many acts took, slowest first. */
async function timed(): Promise<number[]> {
  const took: number[] = [];
  for (let no = 0; no < ACTS; no += 1) {
    const from = performance.now();
    await campaign.steer('urge', { units: ['sf-east'], text: `请抓紧办理（${no}）` });
    took.push(performance.now() - from);
  }
  return took.sort((a, b) => b - a);
}

function median(took: number[]): number {
  return took[Math.floor(took.length / 2)] ?? 0;
}

it('delays no act, and what was said meanwhile waits for the host', async () => {
  const { connection } = engine.deps;
  const before = await timed();
  const { port } = silent.address() as AddressInfo;
  const settings = { url: `smtp://127.0.0.1:${port}`, from: 'luoshi@example.org', site: '' };
  const host = openMailHost(settings, SILENCE_MS);
  const opensAt = (_office: string, at: number) => Promise.resolve(at);
  const told: string[] = [];
  const stop = keepMailing({ connection, host, site: '', opensAt }, (line) => told.push(line));
  // The host has been called and says nothing.
  await engine.until(() => Promise.resolve(sockets.size > 0));
  const hanging = await timed();
  expect(sockets.size).toBe(1);
  const figures = { before: median(before), hanging: median(hanging), slowest: hanging[0] ?? 0 };
  if (process.env.LUOSHI_PROOF === '1') process.stderr.write(`${JSON.stringify(figures)}\n`);
  // All is done while the host is still being waited for: nobody has waited with it.
  expect(await isMailHostDown(connection)).toBe(false);
  for (const socket of sockets) socket.destroy();
  await stop();
  expect(told).toEqual([]);
  expect(await isMailHostDown(connection)).toBe(true);
  expect(await mailingModel(connection).countDocuments({ state: 'sent' })).toBe(0);
});
