import {
  isGrpcServiceError,
  ServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { REFUSAL_CODES, type Refusal, type RefusalCode } from '../../../domain/refusal';

/** What to make of a failed call: tell the reader, ask again, let the page follow, or a fault. */
export type EngineVerdict =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'askAgain' }
  | { kind: 'pending' }
  | { kind: 'fault' };

// gRPC status numbers; the enum of grpc-js is not part of the client's public surface.
const CODES = {
  deadlineExceeded: 4,
  notFound: 5,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  unavailable: 14,
};
const ASK_AGAIN = [
  ...[CODES.notFound, CODES.resourceExhausted, CODES.aborted],
  // A task of the run failed or came too late, as on a starved machine: the run is not ready yet.
  CODES.failedPrecondition,
];
const PENDING = [CODES.deadlineExceeded, CODES.unavailable];

/**
 * Updates that no run has decided: one that ended or continued as new while it held the update, or
 * one whose task was overtaken before it saw it. The command is idempotent by its key: ask again.
 */
const UNDECIDED = ['AcceptedUpdateCompletedWorkflow', 'UnprocessedUpdate'];

function isRefusalCode(type: string): type is RefusalCode {
  return REFUSAL_CODES.some((code) => code === type);
}

function paramsOf(failure: ApplicationFailure): Refusal['params'] {
  const first: unknown = failure.details?.[0];
  if (typeof first !== 'object' || first === null) return {};
  const told = Object.entries(first).filter(
    (pair): pair is [string, string | number] =>
      typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return Object.fromEntries(told);
}

function ofUpdate(cause: unknown): EngineVerdict {
  if (!(cause instanceof ApplicationFailure)) return { kind: 'fault' };
  const type = cause.type ?? '';
  if (UNDECIDED.includes(type)) return { kind: 'askAgain' };
  if (!isRefusalCode(type)) return { kind: 'fault' };
  return { kind: 'refused', refusal: { refused: type, params: paramsOf(cause) } };
}

function grpcCode(error: unknown): number | null {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? cause.code : null;
}

/** Reads one failure of the engine's client; everything it does not know is a fault. */
export function readEngineFailure(error: unknown): EngineVerdict {
  if (error instanceof WorkflowUpdateFailedError) return ofUpdate(error.cause);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: 'pending' };
  if (error instanceof WorkflowNotFoundError) return { kind: 'askAgain' };
  const code = grpcCode(error);
  if (code !== null && ASK_AGAIN.includes(code)) return { kind: 'askAgain' };
  if (code !== null && PENDING.includes(code)) return { kind: 'pending' };
  return { kind: 'fault' };
}
