import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault } from '../../domain/fault';
import type { Unit } from '../../domain/unit';
import { examineCampaign } from '../../domain/validate-campaign';
import { FORM_KEYS } from '../../forms/catalogue';
import { decreedCalendar } from '../../store/calendar';
import { UsageError, type Verb } from './verb';

const DIRECTORIES = join(__dirname, '../../examples/directories');

function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`无法读取文件 ${path}，请核对路径。`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} 不是有效的 JSON：${(error as Error).message}`);
  }
}

/** The directory a file names, from the examples, unless another file is given. */
function readUnits(value: unknown, given: string | undefined): Unit[] {
  const named =
    typeof value === 'object' && value !== null && 'directory' in value ? value.directory : '';
  if (given === undefined && !/^[a-z0-9-]+$/.test(String(named))) return [];
  const path = given ? resolve(given) : join(DIRECTORIES, `${String(named)}.json`);
  const directory = readJson(path);
  const units =
    typeof directory === 'object' && directory !== null && 'units' in directory
      ? directory.units
      : null;
  if (!Array.isArray(units)) throw new UsageError(`${path} 中没有 units 列表。`);
  return units as Unit[];
}

function faultsOf(value: unknown, directory: Unit[]): Fault[] {
  const options = { calendar: decreedCalendar(), now: Date.now(), forms: FORM_KEYS };
  const examined = examineCampaign(value, directory, options);
  return 'faults' in examined ? examined.faults : [];
}

/** Prints every fault of a campaign file, one a line: path, then what to do. */
export const run: Verb = (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { directory: { type: 'string' } },
  });
  const [path, ...rest] = positionals;
  if (!path || rest.length > 0) throw new UsageError('validate FILE [--directory FILE]');
  const value = readJson(resolve(path));
  const faults = faultsOf(value, readUnits(value, values.directory));
  for (const fault of faults)
    process.stdout.write(`${fault.path || '（全文）'}  ${fault.message}\n`);
  process.stderr.write(
    faults.length === 0 ? '没有发现错误。\n' : `共 ${faults.length} 处错误，没有作任何改动。\n`,
  );
  return Promise.resolve(faults.length === 0 ? 0 : 1);
};
