import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../domain/canonical-json';

/** SHA-256 over canonical JSON (RFC 8785), lower-case hex. */
export function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * What binds a command id to its content: the same key with another act, place or body is refused.
 * @param payload the body as validated, before anything is computed from it
 */
export function requestHash(asked: { act: string; ref: object; payload: unknown }): string {
  return sha256Of(asked);
}
