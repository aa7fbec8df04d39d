// `npm run proof`: all tests at full size.
import { launchTests } from './launch/jest.mjs';
import { say } from './launch/say.mjs';

say(
  '全量验证：各项测试按完整规模运行，耗时较长',
  'proof: every test at full size; this takes a while',
);
launchTests('proof', { args: process.argv.slice(2), env: { LUOSHI_PROOF: '1' } });
