import { parseArgs } from 'node:util';

/** What a run was asked for. */
export interface ChaosArguments {
  seed: number;
  kills: number;
  minutes: number;
  postgres: boolean;
}

function wholeFrom(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} ${text}: give a whole number above 0`);
}

/**
 * Reads `--seed S --kills N --minutes M [--postgres]`.
 * @throws Error that names the argument that is no number
 */
export function readArguments(args: string[]): ChaosArguments {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      kills: { type: 'string', default: '20' },
      minutes: { type: 'string', default: '2' },
      postgres: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes}: give a number above 0`);
  return {
    seed: wholeFrom('seed', values.seed ?? String(1 + (Date.now() % 999_983))),
    kills: wholeFrom('kills', values.kills),
    minutes,
    postgres: values.postgres,
  };
}
