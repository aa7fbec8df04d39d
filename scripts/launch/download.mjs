// Run as a process of its own, after the packages are there: `download.mjs <temporal|mongodb> <folder>`
// fetches the official build and prints its path. The folder keeps it for the next time.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const VERSIONS = { temporal: 'v1.9.1', mongodb: '7.0.24' };

async function temporal(folder) {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'cached-download', version: VERSIONS.temporal, downloadDir: folder },
      ip: '127.0.0.1',
    },
  });
  await environment.teardown();
  return join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('temporal')),
  );
}

async function mongodb(folder) {
  const { MongoBinary } = await import('mongodb-memory-server-core');
  return MongoBinary.getPath({ version: VERSIONS.mongodb, downloadDir: folder });
}

const [name, folder] = process.argv.slice(2);
mkdirSync(join(folder, name), { recursive: true });
process.stdout.write(`${await { temporal, mongodb }[name](join(folder, name))}\n`);
