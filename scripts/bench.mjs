// `npm run bench [-- board …]`: what the product does in a given time, against what it is held to.
import { findBrowser } from './launch/browser.mjs';
import { buildClient } from './launch/client-build.mjs';
import { launch, LaunchError } from './launch/launch.mjs';
import { freePorts } from './launch/ports.mjs';
import { stackEnvironment, startStack, typescript } from './launch/stack.mjs';

/** Each measures one thing on a running stack, writes `out/bench/<name>.json` and prints its rows. */
const MEASURES = {
  board: 'scripts/bench/board.ts',
  engine: 'scripts/bench/engine.ts',
  forms: 'scripts/bench/forms.ts',
  news: 'scripts/bench/news.ts',
  rebuild: 'scripts/bench/rebuild.ts',
};

function chosen(names) {
  const unknown = names.find((name) => !Object.hasOwn(MEASURES, name));
  if (unknown === undefined) return names.length > 0 ? names : Object.keys(MEASURES);
  const known = Object.keys(MEASURES).join(' ');
  throw new LaunchError(
    `没有名为 ${unknown} 的测量项；可选：${known}。`,
    `There is no measure called ${unknown}: choose from ${known}.`,
  );
}

launch('bench', async (run) => {
  const names = chosen(process.argv.slice(2));
  await run.packages();
  await buildClient(run);
  const browser = await findBrowser(run);
  const servers = await run.servers();
  const [port] = await freePorts(1);
  const env = { ...stackEnvironment(servers, port), ...browser };
  env.LUOSHI_URL = await startStack(run, env);
  let worst = 0;
  for (const name of names) {
    const spec = { name, ...typescript(MEASURES[name]), env, stdout: 'inherit' };
    const { code } = await run.task(spec);
    worst = Math.max(worst, code);
  }
  return worst;
});
