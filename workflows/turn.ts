/** Lets one at a time through, in the order of asking: a stream has one writer (design §3). */
export class Turn {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs the work when everything asked for before has ended, however it ended. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
