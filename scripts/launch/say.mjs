// What the scripts tell a person: one line a fact, Chinese first, always on standard error, because
// standard output belongs to what was asked for.

/** An expected end: the person is told one sentence saying what to do, and the exit code is 1. */
export class LaunchError extends Error {
  constructor(chinese, english) {
    super(`${chinese} ${english}`);
    this.name = 'LaunchError';
  }
}

/** Prints one line on standard error. */
export function say(chinese, english) {
  process.stderr.write(`${chinese} ｜ ${english}\n`);
}

/** A terminal that has been closed must not turn the orderly end into a crash. */
export function outliveClosedTerminal() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
