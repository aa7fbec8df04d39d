import { build } from 'esbuild';
import type { FormVersion } from '../../../domain/form';
import { dialectFaults } from './dialect';

const MODULES_KEPT = 64;

const modules = new Map<string, Promise<string>>();

/**
 * The validator of a form version as an ES module for the browser, which may compile nothing
 * itself: its policy forbids eval. A version never changes, so each is compiled once.
 * @throws Error when the form version is not in the form dialect
 */
export function browserValidator(version: FormVersion): Promise<string> {
  const kept = modules.get(version.id);
  if (kept) return kept;
  const compiling = compiled(version);
  modules.set(version.id, compiling);
  compiling.catch(() => modules.delete(version.id));
  const oldest = modules.keys().next().value;
  if (modules.size > MODULES_KEPT && oldest !== undefined) modules.delete(oldest);
  return compiling;
}

async function compiled({ key, schema }: FormVersion): Promise<string> {
  const faults = dialectFaults(schema);
  if (faults.length > 0) throw new Error(`form ${key}: ${faults.join('; ')}`);
  // Loaded when first needed: it brings the form library's schema reader along.
  const { compileSchemaValidatorsCode } =
    await import('@rjsf/validator-ajv8/dist/compileSchemaValidators');
  const contents = compileSchemaValidatorsCode(JSON.parse(JSON.stringify(schema)) as object, {
    ajvFormatOptions: ['date', 'uri'],
  });
  const bundled = await build({
    stdin: { contents, resolveDir: __dirname },
    ...{ bundle: true, minify: true, write: false, logLevel: 'silent' },
    ...{ format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8' },
  });
  const [file] = bundled.outputFiles ?? [];
  if (!file) throw new Error(`form ${key}: the validator could not be bundled`);
  return file.text;
}
