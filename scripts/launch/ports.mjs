import { createServer } from 'node:net';
import { LaunchError } from './say.mjs';

/** Every bind is to this machine alone unless LUOSHI_HOST says otherwise. */
export const LOOPBACK = '127.0.0.1';

function listen(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

function close(server) {
  return new Promise((resolve) => server.close(resolve));
}

/** `count` different free ports of 127.0.0.1. */
export async function freePorts(count) {
  const open = [];
  for (let i = 0; i < count; i += 1) open.push(await listen(LOOPBACK, 0));
  const ports = open.map((server) => server.address().port);
  await Promise.all(open.map(close));
  return ports;
}

/** A free port of 127.0.0.1 that a signed number of two bytes can hold. */
async function freeLowPort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    try {
      await close(await listen(LOOPBACK, port));
      return port;
    } catch {
      continue;
    }
  }
}

/** `count` different free ports of 127.0.0.1 below 32768, for what keeps ports in two signed bytes. */
export async function freeLowPorts(count) {
  const ports = new Set();
  while (ports.size < count) ports.add(await freeLowPort());
  return [...ports];
}

/** The port that environment variable `variable` names, else `fallback`; a LaunchError when it is no port. */
export function portFrom(variable, fallback) {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new LaunchError(
    `环境变量 ${variable} 的值“${text}”不是端口号，请改为 1 至 65535 之间的整数。`,
    `${variable}=${text} is not a port: set an integer from 1 to 65535.`,
  );
}

/** Throws a LaunchError that names the port and the variable when `port` of `host` cannot be bound. */
export async function checkPort({ host, port, variable }) {
  try {
    await close(await listen(host, port));
  } catch (error) {
    const [why, reason] =
      error.code === 'EADDRINUSE'
        ? ['已被占用', 'is taken']
        : [`无法使用（${error.code}）`, `cannot be used (${error.code})`];
    throw new LaunchError(
      `${host} 的端口 ${port} ${why}，请结束占用它的程序，或用环境变量 ${variable} 另指定一个端口。`,
      `Port ${port} of ${host} ${reason}: end the program that holds it, or name another port with ${variable}.`,
    );
  }
}
