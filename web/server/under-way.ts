/** Work that goes on though whoever asked for it may have gone: a browser that was closed aborts nothing. */
export class UnderWay {
  private readonly work = new Set<Promise<unknown>>();

  /** Remembers the work until it has ended, however it ends. */
  async until<Result>(work: Promise<Result>): Promise<Result> {
    this.work.add(work);
    try {
      return await work;
    } finally {
      this.work.delete(work);
    }
  }

  /** Resolves when nothing is under way any more. */
  async ended(): Promise<void> {
    while (this.work.size > 0) await Promise.allSettled([...this.work]);
  }
}

/** Everything that the routes of this process work at. */
export const underWay = new UnderWay();
