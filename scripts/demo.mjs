// `npm run demo [-- arguments]`: one whole campaign without a browser, on servers of its own.
import { launch } from './launch/launch.mjs';
import { freePorts } from './launch/ports.mjs';
import { stackEnvironment, startStack, typescript } from './launch/stack.mjs';

launch('demo', async (run) => {
  await run.packages();
  const servers = await run.servers();
  const [port] = await freePorts(1);
  const env = stackEnvironment(servers, port);
  const url = await startStack(run, env);
  const { code } = await run.task({
    name: 'demo',
    ...typescript('scripts/demo/main.ts', ...process.argv.slice(2)),
    env: { ...env, LUOSHI_URL: url },
    stdout: 'inherit',
  });
  return code;
});
