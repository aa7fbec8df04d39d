import { ServiceError } from '@temporalio/client';
import { readEngineFailure } from '../../web/server/engine/engine-failure';

/** As the client of the engine throws what its server answers. */
function ofServer(code: number): ServiceError {
  const cause = Object.assign(new Error('refused'), { code, details: 'refused', metadata: {} });
  return new ServiceError('Unexpected error', { cause });
}

// Numbers of gRPC statuses.
it.each([
  [4, 'pending'],
  [5, 'askAgain'],
  [8, 'askAgain'],
  [9, 'askAgain'],
  [10, 'askAgain'],
  [14, 'pending'],
  [7, 'fault'],
  [13, 'fault'],
])('reads status %i as %s', (code, kind) => {
  expect(readEngineFailure(ofServer(code))).toEqual({ kind });
});

it('takes what the engine never says for a fault', () => {
  expect(readEngineFailure(new Error('something else'))).toEqual({ kind: 'fault' });
});
