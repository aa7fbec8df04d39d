import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildWorkflowBundle, strayFiles } from '../../scripts/check/workflow-bundle';

const PROJECT = {
  'domain/day.ts': 'export const day = (n: number): number => n + 1;',
  'store/unit.ts': "export const unit = 'unit';",
  'node_modules/ajv/package.json': '{ "name": "ajv", "main": "index.js" }',
  'node_modules/ajv/index.js': 'exports.compile = () => true;',
  'workflows/run.ts': "import { day } from '../domain/day'; export const next = day(1);",
};

let project: string;

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(project, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'luoshi-bundle-'));
  write(PROJECT);
  const scope = 'node_modules/@temporalio';
  symlinkSync(join(__dirname, '../..', scope), join(project, scope), 'dir');
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('workflow bundle', () => {
  it('may hold workflows, domain and the workflow API', async () => {
    write({ 'workflows/index.ts': "export * from './run';" });
    const { files, bytes } = await buildWorkflowBundle(project);
    expect(files).toEqual(expect.arrayContaining(['workflows/run.ts', 'domain/day.ts']));
    expect(bytes).toBeGreaterThan(100_000);
    expect(strayFiles(files)).toEqual([]);
  });

  it('names a package and a folder that have slipped in', async () => {
    write({
      'workflows/index.ts':
        "import { compile } from 'ajv'; import { unit } from '../store/unit'; export const w = () => [compile, unit];",
    });
    const { files } = await buildWorkflowBundle(project);
    expect(strayFiles(files)).toEqual(['node_modules/ajv/index.js', 'store/unit.ts']);
  });
});
