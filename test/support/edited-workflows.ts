import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';

const ROOT = resolve(__dirname, '../..');

/** A change of one file under workflows/, as somebody might make it. */
export interface WorkflowEdit {
  name: string;
  file: string;
  from: string;
  to: string;
}

/**
 * Bundles the workflow code with one edit in it.
 * @throws when the text to be edited is not there: the edit would change nothing
 */
export async function bundleEdited(edit: WorkflowEdit): Promise<WorkflowBundleWithSourceMap> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-edit-'));
  try {
    for (const part of ['workflows', 'domain', 'activities', 'tsconfig.json', 'package.json']) {
      cpSync(join(ROOT, part), join(folder, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const path = join(folder, 'workflows', edit.file);
    const code = readFileSync(path, 'utf8');
    if (!code.includes(edit.from)) throw new Error(`${edit.file} does not hold: ${edit.from}`);
    writeFileSync(path, code.replace(edit.from, edit.to));
    const logger = new DefaultLogger('ERROR');
    return await bundleWorkflowCode({ workflowsPath: join(folder, 'workflows/index.ts'), logger });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
