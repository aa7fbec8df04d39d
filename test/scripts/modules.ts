import { execFile, type ExecFileOptions } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of package.json. */
export const root = resolve(__dirname, '../..');

/** A fresh folder for LUOSHI_HOME. */
export function freshHome(): string {
  return mkdtempSync(join(tmpdir(), 'luoshi-home-'));
}

/** What a finished process left: its code and what it printed. */
export type Ended = { code: number; stdout: string; stderr: string };

/** Runs node with `args` in the tree and waits for its end, whatever its code. */
export function runNode(args: string[], options: ExecFileOptions = {}): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root, ...options }, (error, stdout, stderr) => {
      const code = error ? Number(error.code ?? 1) : 0;
      done({ code, stdout: String(stdout), stderr: String(stderr) });
    });
  });
}

/** Evaluates `body` as an ES module in which `load(name)` imports a module of scripts/launch. */
export async function inModule(body: string, options: ExecFileOptions = {}): Promise<unknown> {
  const source = `
    const load = (name) => import(${JSON.stringify(`file://${root}/scripts/launch/`)} + name);
    const answer = await (async () => { ${body} })();
    process.stdout.write(JSON.stringify(answer ?? null));`;
  const { code, stdout, stderr } = await runNode(['--input-type=module', '-e', source], options);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
