import type { FormVersion } from '../../../domain/form';
import { compileBrowserValidator } from './compile-browser-validator';

const MODULES_KEPT = 64;

const modules = new Map<string, Promise<string>>();

/**
 * The validator of a form version for the browser. A version never changes, so each is compiled
 * once; one that an office designed was compiled when it was published.
 * @param compiled finds what was compiled then
 * @throws Error when the form version is not in the form dialect
 */
export function browserValidator(
  version: FormVersion,
  compiled: (version: string) => Promise<string | null> = () => Promise.resolve(null),
): Promise<string> {
  const kept = modules.get(version.id);
  if (kept) return kept;
  const compiling = compiled(version.id).then((code) => code ?? compileBrowserValidator(version));
  modules.set(version.id, compiling);
  compiling.catch(() => modules.delete(version.id));
  const oldest = modules.keys().next().value;
  if (modules.size > MODULES_KEPT && oldest !== undefined) modules.delete(oldest);
  return compiling;
}
