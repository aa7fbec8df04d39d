import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { addPerson } from '../../store/people';
import { findUnit } from '../../store/units';
import { account as accountRule } from '../../web/contract/people';
import { generatePassword, hashPassword } from '../../web/server/password';
import { UsageError, type Verb, withStore } from './verb';

const USAGE = 'admin --account A --name N --office U: all three are needed.';

function read(args: string[]): { account: string; name: string; office: string } {
  const options = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { account: options, name: options, office: options },
  });
  const { account, name, office } = values;
  if (!account || !name || !office) throw new UsageError(USAGE);
  const checked = accountRule.safeParse(account);
  if (!checked.success) {
    throw new UsageError(checked.error.issues.map((issue) => issue.message).join('\n'));
  }
  return { account, name, office };
}

/** Makes an administrator of an office and prints the generated password, this once. */
export const run: Verb = async (args) => {
  const { account, name, office } = read(args);
  const password = generatePassword();
  return withStore(async (connection) => {
    if (!(await findUnit(connection, office))) {
      throw new UsageError(`没有单位“${office}”，请先用 seed 载入组织机构，再用单位标识指明。`);
    }
    const made = await addPerson(connection, {
      id: randomUUID(),
      account,
      name,
      posts: [{ office, role: 'administrator' }],
      disabled: false,
      passwordHash: await hashPassword(password),
    });
    if (!made) throw new UsageError(`账号“${account}”已被使用，请换一个账号。`);
    process.stdout.write(`账号 ${account}\n密码 ${password}\n密码只显示这一次，请登录后修改。\n`);
    return 0;
  });
};
