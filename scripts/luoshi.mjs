// `npm run luoshi -- <verb> …`: the command line. Standard output is the verb's alone.
import { join } from 'node:path';
import { launch } from './launch/launch.mjs';
import { home } from './launch/paths.mjs';
import { liveRuns } from './launch/run-file.mjs';
import { say } from './launch/say.mjs';
import { hostEnvironment, typescript } from './launch/stack.mjs';

const WITH_SERVERS = ['admin', 'seed'];
const args = process.argv.slice(2);

launch('luoshi', async (run) => {
  await run.packages();
  const env = WITH_SERVERS.includes(args[0])
    ? { ...(await servers(run)), ...hostEnvironment() }
    : {};
  const { code } = await run.task({
    name: 'verb',
    ...typescript('scripts/luoshi.ts', ...args),
    env,
    stdout: 'inherit',
  });
  return code;
});

/** Those of a running `npm start`, unless the environment names both; else the same data, for the duration. */
async function servers(run) {
  const started = liveRuns().find(({ command, facts }) => command === 'start' && facts.servers);
  const named = process.env.TEMPORAL_ADDRESS && process.env.MONGODB_URI;
  if (!started || named) return run.servers({ dataDir: join(home, 'data') });
  say('使用正在运行的落实的服务', 'using the servers of the running npm start');
  return started.facts.servers;
}
