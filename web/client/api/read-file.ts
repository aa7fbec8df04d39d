import { failed, fetched, jsonOf } from './http';
import { UnreachableError } from './refusals';

/** Fetches a file with the name the server gives it; the errors are those of `ask`. */
export async function readFile(path: string): Promise<File> {
  const response = await fetched(path, {});
  if (!response.ok) return failed(response.status, await jsonOf(response));
  const header = response.headers.get('content-disposition') ?? '';
  const named = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  const plain = /filename="([^"]+)"/.exec(header)?.[1] ?? '';
  const bytes = await response.blob().catch((error: unknown) => {
    throw new UnreachableError('unreachable', { cause: error });
  });
  return new File([bytes], named === undefined ? plain : decodeURIComponent(named));
}
