import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, type Verb } from './luoshi/verb';

const USAGE = `npm run luoshi -- <verb>

  admin --account A --name N --office U   make the first administrator; prints the password once
  seed [--demo]                           load directories and forms; with --demo people and campaigns
  open-demo                               issue one example in the running demonstration
  mail-address --account A [--to ADDRESS] note where somebody's mail goes; without --to nowhere
  mail-failures                           list the mails that are not tried any more
  validate FILE [--directory FILE]        name every fault of a campaign file; needs no server
  import FILE --json                      print what a notice (.docx .pdf .txt .md) says, with spans
  schema                                  print the JSON Schema of campaign files
  verify-journal [--anchor] [--expect H]  name every place of the record that is not as written
  rebuild                                 make every projection anew from the record
  reconcile [--after-restore]             restart what is open, mend what lags, remove strays
`;

/** A verb is a file under luoshi/ that exports `run`. */
async function findVerb(name: string | undefined): Promise<Verb | null> {
  if (name === undefined || !/^[a-z]+(-[a-z]+)*$/.test(name) || name === 'verb') return null;
  const file = join(__dirname, 'luoshi', `${name}.ts`);
  if (!existsSync(file)) return null;
  const { run } = (await import(file)) as { run?: Verb };
  return run ?? null;
}

async function main([name, ...args]: string[]): Promise<number> {
  const run = await findVerb(name);
  if (!run) {
    process.stderr.write(USAGE);
    return name === undefined || name === 'help' ? 0 : 1;
  }
  return run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    const text = error instanceof Error ? (isUsage ? error.message : error.stack) : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  },
);
