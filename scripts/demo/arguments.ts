import { parseArgs } from 'node:util';

/** What the demonstration was asked for: `--campaign FILE`, the first example if none is named. */
export function readArguments(args: string[]): { campaign: string } {
  const { values } = parseArgs({
    args,
    options: { campaign: { type: 'string', default: 'examples/000.json' } },
  });
  return { campaign: values.campaign };
}
