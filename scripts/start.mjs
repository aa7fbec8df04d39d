// `npm start`: everything up with a seeded demonstration, until Ctrl-C.
import { join } from 'node:path';
import { buildClient } from './launch/client-build.mjs';
import { launch } from './launch/launch.mjs';
import { home } from './launch/paths.mjs';
import { checkPort, LOOPBACK, portFrom } from './launch/ports.mjs';
import { LaunchError, say } from './launch/say.mjs';
import {
  boundHost,
  isLoopback,
  stackEnvironment,
  startStack,
  typescript,
} from './launch/stack.mjs';

const startedAt = Date.now();

launch('start', async (run) => {
  const ports = await claimPorts();
  await run.packages();
  await buildClient(run);
  const servers = await run.servers({ dataDir: join(home, 'data'), ports });
  const env = stackEnvironment(servers, ports.web);
  const isDemo = isLoopback(env.LUOSHI_HOST);
  await luoshi(run, env, isDemo ? ['seed', '--demo'] : ['seed']);
  const url = await startStack(run, env);
  if (isDemo) await luoshi(run, { ...env, LUOSHI_URL: url }, ['open-demo']);
  run.note({ url, servers });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(
    `落实已就绪：${url}（用时 ${seconds} 秒，按 Ctrl-C 结束）`,
    `ready at ${url} after ${seconds} s, Ctrl-C ends it`,
  );
  return new Promise(() => undefined);
});

async function claimPorts() {
  const ports = {
    web: portFrom('LUOSHI_PORT', 8080),
    temporal: portFrom('LUOSHI_TEMPORAL_PORT', 7633),
    mongodb: portFrom('LUOSHI_MONGODB_PORT', 27817),
  };
  await checkPort({ host: boundHost(), port: ports.web, variable: 'LUOSHI_PORT' });
  if (!process.env.TEMPORAL_ADDRESS) {
    await checkPort({ host: LOOPBACK, port: ports.temporal, variable: 'LUOSHI_TEMPORAL_PORT' });
  }
  if (!process.env.MONGODB_URI) {
    await checkPort({ host: LOOPBACK, port: ports.mongodb, variable: 'LUOSHI_MONGODB_PORT' });
  }
  return ports;
}

async function luoshi(run, env, args) {
  const { code } = await run.task({
    name: args[0],
    ...typescript('scripts/luoshi.ts', ...args),
    env,
    stdout: 'inherit',
  });
  if (code === 0) return;
  throw new LaunchError(
    '演示数据写入失败，原因见上方输出，改正后请重新运行。',
    'The demonstration could not be seeded: the reason is printed above; mend it and run again.',
  );
}
