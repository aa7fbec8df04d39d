import { build } from 'esbuild';
import type { FormVersion } from '../../../domain/form';
import { dialectFaults, dialectFaultText } from '../../../domain/form-design/dialect-faults';

/**
 * Compiles the validator of a form as an ES module for the browser, which may compile nothing
 * itself: its policy forbids eval.
 * @throws Error when the form is not in the form dialect
 */
export async function compileBrowserValidator({
  key,
  schema,
}: Pick<FormVersion, 'key' | 'schema'>): Promise<string> {
  const faults = dialectFaults(schema);
  if (faults.length > 0) {
    throw new Error(`form ${key}: ${faults.map(dialectFaultText).join('; ')}`);
  }
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
