import { RefusedError } from '../../api/refusals';

/** True where an id belongs to a campaign that is there already. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    ['revisionOutdated', 'campaignAlreadyIssued'].includes(error.body.code)
  );
}
