import { ApplicationFailure } from '@temporalio/workflow';

interface Shaped {
  key: string;
  act: string;
  receivedAt: number;
  by: { person: string; office: string };
  payload: object;
}

/**
 * Rejects what is no command of this act before it enters history. Shape only: with
 * update-with-start nothing has been loaded yet (design §3). Synchronous, as the SDK demands.
 */
export function checkShape(act: string, command: Shaped): void {
  const whole =
    typeof command.key === 'string' &&
    command.key !== '' &&
    typeof command.receivedAt === 'number' &&
    typeof command.by?.person === 'string' &&
    typeof command.by.office === 'string' &&
    typeof command.payload === 'object';
  if (!whole || command.act !== act) {
    throw ApplicationFailure.nonRetryable(`not a command of ${act}`, 'malformed');
  }
}
