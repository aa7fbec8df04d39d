import type { Directory } from '../unit';
import type { Change } from './change';
import type { Terms } from './terms';

/** What changes are looked at with; `now` is epoch ms. */
export interface ChangeContext {
  directory: Directory;
  now: number;
}

/** The terms after some changes, and the changes that give the former terms back. */
export interface Applied {
  terms: Terms;
  opposite: Change[];
}
