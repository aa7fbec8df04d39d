import type { Command } from '../../../domain/command';
import type { ActAnswer } from '../../../domain/journal-entry';
import { refuse } from '../../../domain/refusal';
import { findEntryByKey } from '../../../store/journal';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

type Asked = Pick<Command<string, unknown>, 'key' | 'act' | 'by' | 'request'>;

/**
 * The answer the record already holds for this command; null for a command it does not know.
 * @throws RefusalError keyReused when the key stands for another person's, office's or content's
 */
export async function earlierAnswer(
  connection: WebDeps['connection'],
  stream: string,
  asked: Asked,
): Promise<ActAnswer | null> {
  const entry = await findEntryByKey(connection, stream, asked.key);
  if (!entry) return null;
  const same =
    entry.by.person === asked.by.person &&
    entry.by.office === asked.by.office &&
    entry.answer.request === asked.request;
  if (!same) throw new RefusalError(refuse('keyReused', { key: asked.key }));
  return entry.answer;
}
