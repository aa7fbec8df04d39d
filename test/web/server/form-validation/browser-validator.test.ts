import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { catalogue } from '../../../../forms/catalogue';
import { browserValidator } from '../../../../web/server/form-validation/browser-validator';
import { compileForm } from '../../../../web/server/form-validation/compile-form';

type Check = (body: unknown) => boolean;

const folder = mkdtempSync(join(tmpdir(), 'luoshi-validator-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The module as a browser would have it, loaded as a file. */
function loaded(code: string): Record<string, Check> {
  const file = join(folder, 'validator.cjs');
  writeFileSync(file, transformSync(code, { format: 'cjs' }).code);
  jest.resetModules();
  return jest.requireActual<{ default: Record<string, Check> }>(file).default;
}

describe.each(Object.values(catalogue))('the module of form $key', (form) => {
  const version = { ...form, id: `id of ${form.key}` };
  let check: Check;

  beforeAll(async () => {
    check = loaded(await browserValidator(version))[String(form.schema.$id)] as Check;
  });

  test('needs nothing that the policy of the page forbids', async () => {
    const code = await browserValidator(version);
    expect(/\beval\b|new Function|^import\b/m.test(code)).toBe(false);
    expect(/export default/.test(code)).toBe(true);
  });

  test('accepts every valid sample', () => {
    const { valid } = form.samples;
    const judged = Object.entries(valid).map(([name, body]) => [name, check(body)]);
    expect(judged).toEqual(Object.keys(valid).map((name) => [name, true]));
  });

  test('judges every sample as the server does', () => {
    const server = compileForm(form);
    const { valid, invalid } = form.samples;
    const wrong = Object.entries(invalid).map(([name, { body }]) => [name, body] as const);
    for (const [name, body] of [...Object.entries(valid), ...wrong]) {
      expect([name, check(body)]).toEqual([name, server.errorsOf(body).length === 0]);
    }
    expect(wrong.some(([, body]) => !check(body))).toBe(true);
  });
});

test('a form outside the dialect is not compiled', async () => {
  const schema = { type: 'object', oneOf: [] } as object;
  const version = { id: 'x', key: 'x', title: 'x', ui: {}, schema };
  await expect(browserValidator(version)).rejects.toThrow('keyword oneOf is not for forms');
});
