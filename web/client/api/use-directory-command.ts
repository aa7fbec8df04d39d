import { type KeyedCommand, useKeyedCommand } from './use-keyed-command';

/** Does commands upon units and people. */
export function useDirectoryCommand<Input, Output>(
  command: Omit<KeyedCommand<Input, Output>, 'stale'>,
) {
  return useKeyedCommand({ ...command, stale: [['organisation'], ['units']] });
}
