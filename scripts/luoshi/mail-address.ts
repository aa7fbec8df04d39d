import { parseArgs } from 'node:util';
import { isMailAddress } from '../../domain/mail-address';
import { setMailAddress } from '../../store/mail-addresses';
import { findPersonByAccount } from '../../store/people';
import { UsageError, type Verb, withStore } from './verb';

/** Notes where somebody's mail goes; without `--to` they get none any more. */
export const run: Verb = async (args) => {
  const options = { account: { type: 'string' }, to: { type: 'string' } } as const;
  const { account, to } = parseArgs({ args, options }).values;
  if (!account) throw new UsageError('mail-address --account A [--to ADDRESS]');
  if (to !== undefined && !isMailAddress(to)) {
    throw new UsageError(`“${to}”不是邮箱地址，请写成 name@example.org。`);
  }
  return withStore(async (connection) => {
    const person = await findPersonByAccount(connection, account);
    if (!person) throw new UsageError(`没有账号“${account}”。`);
    await setMailAddress(connection, person.id, to ?? null);
    process.stdout.write(`${account} ${to ?? '不再收邮件'}\n`);
    return 0;
  });
};
