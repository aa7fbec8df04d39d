import { parseArgs } from 'node:util';

/** What a demonstration is played from: a campaign file, or a notice that is drafted first. */
export interface DemoSource {
  kind: 'campaign' | 'notice';
  path: string;
}

/** `--campaign FILE` or `--notice FILE`; the first example if none is named. */
export function readArguments(args: string[]): DemoSource {
  const { values } = parseArgs({
    args,
    options: {
      campaign: { type: 'string', default: 'examples/000.json' },
      notice: { type: 'string' },
    },
  });
  if (values.notice !== undefined) return { kind: 'notice', path: values.notice };
  return { kind: 'campaign', path: values.campaign };
}
