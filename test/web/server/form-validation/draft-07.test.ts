import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import type { FormSchema } from '../../../../domain/form';
import { fitsSchema } from '../../../../domain/form-design/schema-errors';
import { compileBrowserValidator } from '../../../../web/server/form-validation/compile-browser-validator';
import { compileForm } from '../../../../web/server/form-validation/compile-form';
import { DRAFT_07_CASES } from '../../../domain/form-design/draft-07-cases';

const FORM = 'luoshi:form/draft-07';
const key = (no: number) => `g${no}`;
/** All groups as fields of one form: compiled once, as any form is. */
const schema: FormSchema = {
  $id: FORM,
  type: 'object',
  properties: Object.fromEntries(DRAFT_07_CASES.map((group, no) => [key(no), group.schema])),
};
const cases = DRAFT_07_CASES.flatMap(({ description, fits, misfits }, no) => [
  ...fits.map((value) => ({ description, no, value, isFit: true })),
  ...misfits.map((value) => ({ description, no, value, isFit: false })),
]);
const folder = mkdtempSync(join(tmpdir(), 'luoshi-draft-07-'));
type Check = (body: unknown) => boolean;
let judges: Record<'browser' | 'server' | 'designer', Check>;

beforeAll(async () => {
  const file = join(folder, 'validator.cjs');
  const code = await compileBrowserValidator({ key: 'draft-07', schema });
  writeFileSync(file, transformSync(code, { format: 'cjs' }).code);
  const compiled = jest.requireActual<{ default: Record<string, Check> }>(file).default;
  const server = compileForm({ key: 'draft-07', schema });
  judges = {
    browser: compiled[FORM] as Check,
    server: (body) => server.errorsOf(body as never).length === 0,
    designer: (body) => fitsSchema(schema, body),
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

it('browser, server and designer judge every case as draft-07 does', () => {
  const told = cases.map(({ description, no, value, isFit }) => {
    const body = { [key(no)]: value };
    const verdicts = Object.values(judges).map((fits) => fits(body));
    return { description, value, isFit, verdicts };
  });
  const wrong = told.filter(({ isFit, verdicts }) => verdicts.some((fits) => fits !== isFit));
  const disagreements = told.filter(({ verdicts }) => new Set(verdicts).size > 1);
  process.stdout.write(
    `draft-07: ${DRAFT_07_CASES.length} schemas, ${cases.length} cases, ` +
      `${disagreements.length} disagreements between browser and server\n`,
  );
  expect(wrong).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(150);
});
