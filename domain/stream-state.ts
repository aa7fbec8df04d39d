/** What every folded stream knows of itself: enough to append the next entry. */
export interface StreamHead {
  stream: string;
  /** Seq of the last entry, 0 for an empty stream. */
  seq: number;
  /** Hash of the last entry; the stream's name while it is empty. */
  hash: string;
  /** `at` of the last entry, epoch ms; 0 while it is empty. */
  at: number;
}

/** The head of a stream nobody has written to. */
export function emptyHead(stream: string): StreamHead {
  return { stream, seq: 0, hash: stream, at: 0 };
}
