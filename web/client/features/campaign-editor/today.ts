import { dayOf } from '../../../../domain/shanghai-time';

/** The present day in Shanghai, for values that begin with today. */
export function today(): string {
  return dayOf(Date.now());
}
