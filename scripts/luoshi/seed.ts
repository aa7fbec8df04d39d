import { parseArgs } from 'node:util';
import { catalogue, FORM_KEYS } from '../../forms/catalogue';
import { publishForms } from '../../store/form-versions';
import { addDirectory } from '../../store/units';
import { isLoopback } from '../../web/server/config';
import { seedDemo } from '../seed-data/demo';
import { readExampleCampaigns, readExampleDirectories } from '../seed-data/examples';
import { UsageError, type Verb, withStore } from './verb';

const REACHABLE =
  '演示账号的密码是公开的，只能在本机使用：请把 LUOSHI_HOST 设为 127.0.0.1，或去掉 --demo。';

/**
 * Loads directories and publishes forms; with `--demo` adds people and the example campaigns as
 * drafts. What is there already stays as it is.
 */
export const run: Verb = async (args) => {
  const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } });
  const host = process.env.LUOSHI_HOST || '127.0.0.1';
  if (values.demo && !isLoopback(host)) throw new UsageError(REACHABLE);
  const directories = readExampleDirectories();
  return withStore(async (connection) => {
    for (const directory of directories) await addDirectory(connection, directory);
    await publishForms(
      connection,
      FORM_KEYS.map((key) => catalogue[key]),
    );
    if (!values.demo) return 0;
    process.stdout.write(await seedDemo(connection, readExampleCampaigns(), directories));
    return 0;
  });
};
