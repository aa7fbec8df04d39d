import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import { sha256Of } from './request-hash';

/** Command id of one row of a request: its own, and the same one when the request is sent again. */
export function rowKey(key: string, ref: UnitTaskRef, body: object): string {
  const duty = 'duty' in body ? { duty: String(body.duty) } : {};
  const about = 'slot' in body ? { ...duty, slot: String(body.slot) } : duty;
  return sha256Of({ key, stream: unitStream(ref), ...about }).slice(0, 40);
}
