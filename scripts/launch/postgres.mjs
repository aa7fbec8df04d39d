// Temporal's server on PostgreSQL, as in production but without containers; for the crash harness.
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './fetch.mjs';
import { home, homePath } from './paths.mjs';
import { freeLowPorts, LOOPBACK } from './ports.mjs';
import { LaunchError, say } from './say.mjs';

const VERSION = 'v1.32.0';
const DEBIAN = '/usr/lib/postgresql';

/**
 * Makes a database for Temporal under `folder` and tells how it and the server are run: the parts of a
 * child's spec by name, `postgres` with the numeric user it must run as; and the server's address.
 * `task` is that of a run.
 */
export async function postgresCommands({ task, folder }) {
  const bin = postgresFolder();
  const { server, sql } = await temporalPrograms(task);
  // Temporal's schema keeps the ports of its members in two signed bytes.
  const [port, database, ...service] = await freeLowPorts(9);
  const data = join(folder, 'postgres');
  const owner = ownerOfData();
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o700);
  if (owner) chownSync(data, owner.uid, owner.gid);
  const step = (name, file, args) => must(task, { name, file, args });
  const asOwner = (name, program, args) =>
    owner
      ? step(name, 'runuser', ['-u', 'postgres', '--', join(bin, program), ...args])
      : step(name, join(bin, program), args);
  const trust = ['-A', 'trust', '--no-locale', '-E', 'UTF8'];
  await asOwner('initdb', 'initdb', ['-D', data, '-U', 'temporal', ...trust]);
  const options = [
    ...['-c', `listen_addresses=${LOOPBACK}`, '-c', `port=${database}`],
    ...['-c', 'unix_socket_directories=', '-c', 'max_connections=120'],
  ];
  const log = join(data, 'setup.log');
  await asOwner('pg-start', 'pg_ctl', [
    ...['-D', data, '-l', log, '-w', '-o', options.join(' '), 'start'],
  ]);
  for (const name of ['temporal', 'temporal_visibility']) {
    const schema = name === 'temporal' ? 'temporal' : 'visibility';
    const to = ['--plugin', 'postgres12', '--ep', LOOPBACK, '-p', String(database)];
    const on = [...to, '-u', 'temporal', '--pw', 'temporal', '--db', name];
    await step('pg-create', sql, [...on, 'create']);
    await step('pg-setup', sql, [...on, 'setup-schema', '-v', '0.0']);
    const from = ['--schema-name', `postgresql/v12/${schema}`];
    await step('pg-update', sql, [...on, 'update-schema', ...from]);
  }
  await asOwner('pg-stop', 'pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
  const config = join(folder, 'temporal.yaml');
  writeFileSync(config, serverConfig({ database, port, service }));
  const commands = {
    postgres: { file: join(bin, 'postgres'), args: ['-D', data, ...options], ...owner },
    temporal: {
      file: server,
      args: ['--config-file', config, '--allow-no-auth', 'start'],
      env: { TEMPORAL_VERSION_CHECK_DISABLED: '1' },
    },
  };
  return { commands, env: { TEMPORAL_ADDRESS: `${LOOPBACK}:${port}` } };
}

async function must(task, spec) {
  const { code } = await task(spec);
  if (code === 0) return;
  throw new LaunchError(
    `${spec.name} 失败（${spec.file}，退出码 ${code}），请查看日志后重试。`,
    `${spec.name} failed (${spec.file} ended with ${code}): see its log, then run again.`,
  );
}

function postgresFolder() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort() : [];
  const folders = versions.reverse().map((version) => join(DEBIAN, version, 'bin'));
  const found = [...folders, ...(process.env.PATH ?? '').split(':')].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
  if (found) return found;
  throw new LaunchError(
    '找不到 PostgreSQL，请安装（Debian：apt-get install postgresql）后重试。',
    'PostgreSQL was not found: install it (Debian: apt-get install postgresql), then try again.',
  );
}

/** PostgreSQL refuses to run as root: then its data belongs to the user that Debian makes for it. */
function ownerOfData() {
  if (process.getuid?.() !== 0) return null;
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** `temporal-server` and `temporal-sql-tool` from PATH, else built with Go, once. */
async function temporalPrograms(task) {
  const server = findOnPath('temporal-server');
  const sql = findOnPath('temporal-sql-tool');
  if (server && sql) return { server, sql };
  const bin = join(home, 'go', 'bin');
  const built = { server: join(bin, 'server'), sql: join(bin, 'sql') };
  if (existsSync(built.server) && existsSync(built.sql)) return built;
  if (!findOnPath('go')) {
    throw new LaunchError(
      '找不到 temporal-server，也没有 Go 可以编译它，请安装其一后重试。',
      'Neither temporal-server nor Go to build it was found: install one of them, then try again.',
    );
  }
  homePath('go', 'bin', 'server');
  say('Temporal 服务端：正在编译（仅首次，约五分钟）…', 'Temporal: building the server (once) …');
  for (const program of ['tools/sql', 'server']) {
    const args = [
      `GOBIN=${bin}`,
      'go',
      'install',
      `go.temporal.io/server/cmd/${program}@${VERSION}`,
    ];
    await must(task, { name: 'go', file: 'env', args });
  }
  return built;
}

function serverConfig({ database, port, service }) {
  const [history, matching, worker, ...membership] = service;
  const sql = (name, connections) => ({
    sql: {
      ...{ pluginName: 'postgres12', databaseName: name, connectAddr: `${LOOPBACK}:${database}` },
      ...{ connectProtocol: 'tcp', user: 'temporal', password: 'temporal' },
      ...{ maxConns: connections, maxIdleConns: connections, maxConnLifetime: '1h' },
    },
  });
  const rpc = (grpcPort, membershipPort) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  // JSON is YAML.
  return JSON.stringify({
    log: { stdout: true, level: 'warn' },
    persistence: {
      ...{ defaultStore: 'pg', visibilityStore: 'pgvis', numHistoryShards: 4 },
      datastores: { pg: sql('temporal', 20), pgvis: sql('temporal_visibility', 4) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: LOOPBACK } },
    services: {
      frontend: rpc(port, membership[0]),
      history: rpc(history, membership[1]),
      matching: rpc(matching, membership[2]),
      worker: rpc(worker, membership[3]),
    },
    clusterMetadata: {
      ...{ enableGlobalNamespace: false, failoverVersionIncrement: 10 },
      ...{ masterClusterName: 'active', currentClusterName: 'active' },
      clusterInformation: {
        active: {
          ...{ enabled: true, initialFailoverVersion: 1, rpcName: 'frontend' },
          rpcAddress: `${LOOPBACK}:${port}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
  });
}
