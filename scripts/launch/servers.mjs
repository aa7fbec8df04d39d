// Starts the two servers that the ladder found and waits until each serves.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { logOf } from './children.mjs';
import { fetchServer } from './fetch.mjs';
import { freePorts, LOOPBACK } from './ports.mjs';
import { accepts, mongoServes, temporalServes } from './probe.mjs';
import { LaunchError } from './say.mjs';
import { waitUntil } from './wait.mjs';

const READY_MS = 60_000;
const OUTSIDE_MS = 10_000;

/**
 * Finds and starts both servers with data in `dataDir` on `ports` ({temporal, mongodb}, free ones when
 * left out); answers the environment of the processes that use them. A server named by its variable is
 * used where it is.
 */
export async function startServers({ command, children, dataDir, ports }) {
  const temporal = await fetchServer('temporal', { dataDir, children });
  const mongodb = await fetchServer('mongodb', { dataDir, children });
  mkdirSync(dataDir, { recursive: true });
  // Free ports are chosen last: fetching may take minutes, and others look for ports too.
  const context = { command, children, dataDir, ports: ports ?? (await pickPorts()) };
  const [address, uri] = await Promise.all([
    useTemporal(temporal, context),
    useMongo(mongodb, context),
  ]);
  return environmentOf(address, uri);
}

/**
 * Finds both servers and tells how each is run, for whoever starts and ends them itself: the parts of
 * a child's spec by name, and the environment of the processes that use them. Servers named by the
 * environment are left alone.
 */
export async function serverCommands({ children, dataDir, ports }) {
  delete process.env.TEMPORAL_ADDRESS;
  delete process.env.MONGODB_URI;
  const temporal = await fetchServer('temporal', { dataDir, children });
  const mongodb = await fetchServer('mongodb', { dataDir, children });
  mkdirSync(dataDir, { recursive: true });
  const context = { dataDir, ports };
  return {
    commands: {
      temporal: temporalCommand(temporal, context),
      mongodb: mongoCommand(mongodb, context),
    },
    env: environmentOf(`${LOOPBACK}:${ports.temporal}`, mongoUri(ports.mongodb)),
  };
}

function environmentOf(address, uri) {
  return {
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: process.env.TEMPORAL_NAMESPACE || 'default',
    MONGODB_URI: uri,
    LUOSHI_TASK_QUEUE: process.env.LUOSHI_TASK_QUEUE || 'luoshi',
  };
}

async function pickPorts() {
  const [temporal, mongodb] = await freePorts(2);
  return { temporal, mongodb };
}

async function useTemporal({ address, file }, { command, children, dataDir, ports }) {
  if (address) return reach('TEMPORAL_ADDRESS', address, ...hostAndPort(address, 7233));
  const own = `${LOOPBACK}:${ports.temporal}`;
  children.start({ name: 'temporal', ...temporalCommand({ file }, { dataDir, ports }) });
  await ready(command, 'temporal', () => temporalServes(own));
  return own;
}

function temporalCommand({ file }, { dataDir, ports }) {
  const namespace = process.env.TEMPORAL_NAMESPACE || 'default';
  const args = [
    ...['server', 'start-dev', '--headless', '--ip', LOOPBACK, '--port', String(ports.temporal)],
    ...['--db-filename', join(dataDir, 'temporal.db')],
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
    ...['--namespace', namespace, '--log-level', 'warn'],
  ];
  return { file, args, env: { TEMPORAL_VERSION_CHECK_DISABLED: '1' } };
}

async function useMongo({ address, ...found }, { command, children, dataDir, ports }) {
  if (address) {
    const seed = /^mongodb:\/\/(?:[^@/]*@)?([^,/?]+)/.exec(address);
    // A mongodb+srv address names no host that could be asked here.
    return seed ? reach('MONGODB_URI', address, ...hostAndPort(seed[1], 27017)) : address;
  }
  children.start({ name: 'mongodb', ...mongoCommand(found, { dataDir, ports }) });
  await ready(command, 'mongodb', () => mongoServes(LOOPBACK, ports.mongodb));
  return mongoUri(ports.mongodb);
}

function mongoCommand({ rung, file }, { dataDir, ports }) {
  const engine = rung === 'wheel' ? 'secantus' : 'mongod';
  const storage = join(dataDir, engine);
  mkdirSync(storage, { recursive: true });
  const args =
    engine === 'secantus'
      ? ['--host', LOOPBACK, '--storage-path', storage, '--sync-on-commit']
      : ['--bind_ip', LOOPBACK, '--dbpath', storage];
  return { file, args: [...args, '--port', String(ports.mongodb)] };
}

function mongoUri(port) {
  return `mongodb://${LOOPBACK}:${port}/luoshi?retryWrites=false&directConnection=true`;
}

function hostAndPort(address, fallback) {
  const [, host, port] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(address);
  return [host, Number(port || fallback)];
}

async function reach(variable, address, ...hostPort) {
  if (await waitUntil(() => accepts(...hostPort), OUTSIDE_MS)) return address;
  const at = hostPort.join(':');
  throw new LaunchError(
    `连不上环境变量 ${variable} 所指的 ${at}，请启动该服务，或改正、取消这个变量。`,
    `Nothing answers at ${at}, named by ${variable}: start that server, or correct or unset the variable.`,
  );
}

async function ready(command, name, check) {
  if (await waitUntil(check, READY_MS)) return;
  const { shown } = logOf(command, name);
  throw new LaunchError(
    `${name} 在 ${READY_MS / 1000} 秒内没有就绪，请查看 ${shown}，然后重新运行。`,
    `${name} was not ready within ${READY_MS / 1000} s: see ${shown}, then run again.`,
  );
}
