import type { Scope } from '../domain/permissions';
import type { IssuanceRef } from '../domain/stream-name';

type TaskScope = Extract<Scope, { kind: 'tasks' }>;

/**
 * The unit whose own lists are asked for.
 * @throws Error without a scope, or with one that names no unit
 */
export function unitOf(scope: Scope): TaskScope['unit'] {
  if (scope?.kind !== 'tasks')
    throw new Error('A list of an office needs the scope of that office.');
  return scope.unit;
}

/** The issuings whose whole content the scope reaches. @throws Error without a scope of tasks */
export function issuancesOf(scope: Scope): TaskScope['issuances'] {
  if (scope?.kind !== 'tasks') throw new Error('A list of issuings needs a scope of tasks.');
  return scope.issuances;
}

/** Whether the whole of one issuing may be read. @throws Error without a scope */
export function reachesIssuance(scope: Scope, ref: IssuanceRef): boolean {
  switch (scope?.kind) {
    case 'system':
      return true;
    case 'tasks':
      return scope.issuances.some(
        (one) => one.campaign === ref.campaign && one.office === ref.office,
      );
    case 'units':
      return false;
    default:
      throw new Error('A read of an issuing needs a scope.');
  }
}

/** The items of one issuing that the scope leads. @throws Error without a scope */
export function ledItemsOf(scope: Scope, ref: IssuanceRef): number[] {
  if (!scope) throw new Error('A read of items needs a scope.');
  if (scope.kind !== 'tasks') return [];
  return scope.led
    .filter((one) => one.campaign === ref.campaign && one.office === ref.office)
    .flatMap((one) => one.items);
}
