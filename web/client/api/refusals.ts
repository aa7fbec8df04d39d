import type { RefusalBody } from '../../contract/errors';

/** The server said no; `message` is its sentence and says what to do next. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly status: number,
    readonly body: RefusalBody,
  ) {
    super(body.message);
  }
}

/** The server failed; `message` is its sentence and names the id in its log. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
}

/** No answer came: network gone, or nobody listens. Whether a command was done is unknown. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** True where the same command may be sent again under the same id. */
export function mayBeSentAgain(error: unknown): boolean {
  if (error instanceof RefusedError) return error.status === 401;
  return error instanceof UnreachableError || error instanceof FaultError;
}
