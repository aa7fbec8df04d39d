// The frame of every command of this package; node's built-in modules alone.
//
//   import { launch } from './launch/launch.mjs';
//   launch('check', async (run) => {
//     await run.packages();                               // npm ci when the lock asks for it; one line
//     const env = await run.servers();                    // both servers; one line each; their environment
//     run.start({ name, file, args, env });               // a process that lives as long as the command
//     const { code } = await run.task({ name, file, args, env, stdout: 'inherit' });
//     return code;                                        // the exit code
//   });
//
// Everything started is ended in reverse order when the body returns, throws, or is interrupted by
// Ctrl-C; what a kill -9 left behind is ended by the next command. A LaunchError is one sentence and
// exit code 1. A script that needs packages alone has `launch`, `run.packages` and `run.task`.
import { rmSync } from 'node:fs';
import { createChildren } from './children.mjs';
import { checkNode } from './node-version.mjs';
import { whenOrphaned } from './orphan.mjs';
import { installPackages } from './packages.mjs';
import { home, homePath } from './paths.mjs';
import { endLeftovers, liveRuns, openRunFile } from './run-file.mjs';
import { LaunchError, outliveClosedTerminal, say } from './say.mjs';
import { serverCommands, startServers } from './servers.mjs';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Runs `body(run)` as command `command` and ends the process with the code it answers. */
export async function launch(command, body) {
  outliveClosedTerminal();
  // Exits outright: an interrupted body may still be waiting for something.
  process.exit(await framed(command, body).catch(report));
}

function report(error) {
  process.stderr.write(`${error instanceof LaunchError ? error.message : error.stack}\n`);
  return 1;
}

async function framed(command, body) {
  checkNode();
  await endLeftovers();
  const runFile = openRunFile(command);
  let children;
  const cut = new Promise((resolve, reject) => {
    children = createChildren({ command, runFile, onDeath: reject });
    whenOrphaned(() => resolve(128 + SIGNALS.SIGTERM));
    for (const [signal, number] of Object.entries(SIGNALS)) {
      let again = false;
      process.on(signal, () => {
        if (again) children.kill();
        again = true;
        resolve(128 + number);
      });
    }
  });
  const run = createRun(command, { runFile, children });
  try {
    return await Promise.race([body(run), cut]);
  } finally {
    await children.stop();
    run.tidy();
    runFile.close();
  }
}

function createRun(command, { runFile, children }) {
  let scratch;
  const run = {
    command,
    start: (spec) => children.start(spec),
    task: (spec) => children.task(spec),
    note: (facts) => runFile.note({ facts }),
    packages: () => installPackages({ command, children }),
    /** A folder of this run alone, removed at its end. */
    scratch() {
      scratch ??= homePath(`${command}-${process.pid}`);
      runFile.note({ scratch });
      return scratch;
    },
    /** Both servers, on free ports with data in the scratch folder unless `{dataDir, ports}` say otherwise. */
    servers({ dataDir = run.scratch(), ports } = {}) {
      refuseSharedData(dataDir);
      runFile.note({ dataDir });
      return startServers({ command, children, dataDir, ports });
    },
    /** How both servers are run on `ports`, for a command that starts and kills them itself. */
    serverCommands({ ports }) {
      const dataDir = run.scratch();
      return serverCommands({ children, dataDir, ports });
    },
    tidy() {
      if (scratch) rmSync(scratch, { recursive: true, force: true });
    },
  };
  return run;
}

/** Two servers on one set of files would spoil them. */
function refuseSharedData(dataDir) {
  const other = liveRuns().find((run) => run.dataDir === dataDir && run.owner.pid !== process.pid);
  if (!other) return;
  throw new LaunchError(
    `另一个命令（${other.command}，进程 ${other.owner.pid}）正在使用同一份数据，请等它结束后重试。`,
    `Another command (${other.command}, process ${other.owner.pid}) uses the same data: try again when it has ended.`,
  );
}

export { home, LaunchError, say };
