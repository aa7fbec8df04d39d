import { pino } from 'pino';
import { readWebConfig } from './config';
import { startWebServer } from './start-web';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The web process: serves until it is told to stop. */
async function main(): Promise<void> {
  const config = readWebConfig(process.env);
  const log = pino({ level: config.logLevel, base: { process: 'web' } });
  const server = await startWebServer(config, log);
  log.info({ url: server.url }, 'listening');
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= server.close().catch((error: unknown) => {
      log.error({ err: error }, 'the web server did not close cleanly');
      process.exitCode = 1;
    });
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
