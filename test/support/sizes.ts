import { SIZES, type Size } from './browser';

/** The windows a story is told in: at a desk; with `npm run proof` on a phone too. */
export function sizesToTry(): Size[] {
  return process.env.LUOSHI_PROOF === '1' ? (Object.keys(SIZES) as Size[]) : ['desktop'];
}
