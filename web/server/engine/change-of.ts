import type { Change } from '../../../domain/amendment/change';
import type { ChangeBody } from '../../contract/amendments';
import { instantOf } from './instant-of';

/** A change as it came in; the shape of items and windows is judged with the whole file. */
export function changeOf(body: ChangeBody): Change {
  if (body.kind !== 'moveDue') return body as Change;
  return { ...body, to: body.to === null ? null : instantOf(body.to) };
}

/** A change as a page may send it again. */
export function changeBodyOf(change: Change): ChangeBody {
  if (change.kind !== 'moveDue') return change as ChangeBody;
  return { ...change, to: change.to === null ? null : new Date(change.to).toISOString() };
}
