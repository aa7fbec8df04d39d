// `npm run screenshots`: a demonstration in mid-course on servers of its own, and a picture of every screen.
import { findBrowser } from './launch/browser.mjs';
import { buildClient } from './launch/client-build.mjs';
import { launch } from './launch/launch.mjs';
import { freePorts } from './launch/ports.mjs';
import { stackEnvironment, startStack, typescript } from './launch/stack.mjs';

launch('screenshots', async (run) => {
  await run.packages();
  await buildClient(run);
  const browser = await findBrowser(run);
  const servers = await run.servers();
  const [port] = await freePorts(1);
  const env = { ...stackEnvironment(servers, port), ...browser };
  const step = async (name, ...script) => {
    const spec = { name, ...typescript(...script), env, stdout: 'inherit' };
    const { code } = await run.task(spec);
    return code;
  };
  const seeded = await step('seed', 'scripts/luoshi.ts', 'seed', '--demo');
  if (seeded !== 0) return seeded;
  env.LUOSHI_URL = await startStack(run, env);
  return (
    (await step('open-demo', 'scripts/luoshi.ts', 'open-demo')) ||
    (await step('mid-course', 'scripts/mid-course/main.ts')) ||
    step('pictures', 'scripts/screenshots/main.ts')
  );
});
