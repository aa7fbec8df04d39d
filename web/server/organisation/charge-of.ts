import type { Request } from 'express';
import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { canAdminister, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findPerson, type StoredPerson } from '../../../store/people';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

/** Whoever asks, if they keep people and units for their office. @throws RefusalError notPermitted */
export function administratorOf(request: Request): Viewer {
  const viewer = viewerOf(request);
  if (!canAdminister(viewer, viewer.officePath)) throw new RefusalError(refuse('notPermitted'));
  return viewer;
}

/** Somebody the administrator answers for; unknown to everybody else. @throws WebRefusalError */
export async function chargeOf(
  { connection }: Pick<WebDeps, 'connection'>,
  viewer: Viewer,
  id: string,
): Promise<StoredPerson> {
  const person = await findPerson(connection, id);
  if (!person || !canAnswerFor(viewer, person.paths)) throw new WebRefusalError('personUnknown');
  return person;
}
