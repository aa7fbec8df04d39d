import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

export const PASSWORD_LENGTH = { least: 8, most: 256 } as const;

// Without l, 1, o, 0: read over the telephone and typed from paper.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

// Against 80 random bits nobody searches a list: thousands of first passwords are made in a second.
const LIGHT = { memoryCost: 64, timeCost: 1, parallelism: 1 };

let nobody: Promise<string> | undefined;

function isLight(passwordHash: string): boolean {
  return passwordHash.includes(`m=${LIGHT.memoryCost},`);
}

/** Hash of a password that `generatePassword` made; never of one that somebody chose. */
export function hashGenerated(password: string): Promise<string> {
  return hash(password, LIGHT);
}

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
  const isHash = passwordHash?.startsWith('$') ?? false;
  const matches = isHash && (await verify(passwordHash ?? '', given));
  if (!isHash || isLight(passwordHash ?? '')) await verify(await nobody, given);
  return matches;
}

/** A password for somebody's first sign-in: four groups of four, about 80 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
