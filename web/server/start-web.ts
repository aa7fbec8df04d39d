import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import { Calendars } from '../../store/calendars';
import { connectStore } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { finishOrganisationLog } from '../../store/organisation-log';
import { keptSessionSecret } from '../../store/session-secret';
import { createApp } from './app';
import { ChangeFeed } from './change-feed';
import type { WebConfig } from './config';
import { createSessionStore } from './session';
import { underWay } from './under-way';
import type { WebDeps } from './web-deps';

const DRAIN_MS = 10_000;
/** Longer than a proxy keeps a connection that nobody uses: it would send into one just closed. */
const IDLE_MS = 75_000;
const SWEEP_MS = 20;

/** A web server that listens. */
export interface WebServer {
  url: string;
  deps: WebDeps;
  /** Ends event streams, lets requests under way finish, closes what was opened. */
  close(): Promise<void>;
}

/** Connects to both servers and listens; port 0 takes any free one. */
export async function startWebServer(config: WebConfig, log: Logger): Promise<WebServer> {
  const store = await connectStore(config.mongoUri);
  const { connection } = store;
  await createIndexes(connection);
  await finishOrganisationLog(connection);
  const temporalConnection = await Connection.connect({ address: config.temporalAddress });
  const feed = new ChangeFeed(connection, log);
  const deps: WebDeps = {
    connection,
    temporal: new Client({
      connection: temporalConnection,
      namespace: config.temporalNamespace,
    }),
    taskQueue: config.taskQueue,
    calendars: await Calendars.open(connection),
    config,
    log,
    sessionStore: createSessionStore(connection),
    sessionSecret: config.sessionSecret ?? (await keptSessionSecret(connection)),
    feed,
  };
  const server = createApp(deps).listen(config.port, config.host);
  server.keepAliveTimeout = IDLE_MS;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;

  const close = async () => {
    feed.close();
    const closed = once(server, 'close');
    server.close();
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const drain = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await closed;
    clearTimeout(drain);
    clearInterval(sweep);
    await Promise.race([underWay.ended(), pause(DRAIN_MS, undefined, { ref: false })]);
    await temporalConnection.close();
    await store.close();
  };
  return { url: `http://${host}:${port}`, deps, close };
}
