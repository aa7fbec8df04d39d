// `npm test [-- jest arguments]`: all tests, the big ones at reduced size.
import { launchTests } from './launch/jest.mjs';

launchTests('test', { args: process.argv.slice(2) });
