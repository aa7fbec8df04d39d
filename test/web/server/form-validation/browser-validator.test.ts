import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { catalogue } from '../../../../forms/catalogue';
import { browserValidator } from '../../../../web/server/form-validation/browser-validator';

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
    expect(code).not.toMatch(/\beval\b|new Function|require\(/);
    expect(code).toContain('export default');
  });

  test('accepts every valid sample', () => {
    const { valid } = form.samples;
    const judged = Object.entries(valid).map(([name, body]) => [name, check(body)]);
    expect(judged).toEqual(Object.keys(valid).map((name) => [name, true]));
  });

  test('refuses every invalid sample', () => {
    const { invalid } = form.samples;
    const judged = Object.entries(invalid).map(([name, { body }]) => [name, check(body)]);
    expect(judged).toEqual(Object.keys(invalid).map((name) => [name, false]));
  });
});

test('a form outside the dialect is not compiled', async () => {
  const schema = { type: 'object', oneOf: [] } as object;
  const version = { id: 'x', key: 'x', title: 'x', ui: {}, schema };
  await expect(browserValidator(version)).rejects.toThrow('keyword oneOf is not for forms');
});
