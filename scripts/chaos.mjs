// `npm run chaos -- --seed S --kills N --minutes M [--postgres]`: kills every process of a stack of its own while
// people act on it, then compares what they were told with what is there.
import { launch } from './launch/launch.mjs';
import { freePorts } from './launch/ports.mjs';
import { postgresCommands } from './launch/postgres.mjs';
import { stackEnvironment, typescript } from './launch/stack.mjs';

launch('chaos', async (run) => {
  await run.packages();
  const [temporal, mongodb, web] = await freePorts(3);
  const { commands, env } = await run.serverCommands({ ports: { temporal, mongodb } });
  const own = process.argv.includes('--postgres')
    ? await postgresCommands({ task: run.task, folder: run.scratch() })
    : { commands: {}, env: {} };
  const { code } = await run.task({
    name: 'chaos',
    ...typescript('scripts/chaos/main.ts', ...process.argv.slice(2)),
    env: {
      ...stackEnvironment({ ...env, ...own.env }, web),
      LUOSHI_CHAOS_SERVERS: JSON.stringify({ ...commands, ...own.commands }),
      LUOSHI_CHAOS_FOLDER: run.scratch(),
    },
    stdout: 'inherit',
  });
  return code;
});
