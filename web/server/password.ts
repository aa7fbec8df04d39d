import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const PASSWORD_LENGTH = { least: 8, most: 256 } as const;

// Without l, 1, o, 0: read over the telephone and typed from paper.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

let nobody: Promise<string> | undefined;

/** Argon2id hash with its parameters and salt in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/**
 * Whether the password belongs to the hash. Without a hash it works as long as with one, so that the
 * time of the answer does not tell whether an account exists.
 */
export async function verifyPassword(passwordHash: string | null, given: string): Promise<boolean> {
  nobody ??= hash('nobody signs in with this');
  const matches = await verify(passwordHash ?? (await nobody), given);
  return passwordHash !== null && matches;
}

/** A password for somebody's first sign-in: four groups of four, about 80 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
