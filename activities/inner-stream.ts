import { UNTOUCHED_HANDLING, type InnerHandling } from '../domain/inner/inner';
import { INNER_EVENT_VERSIONS, type InnerEvent } from '../domain/inner/inner-event';
import { parseStream, type UnitTaskRef } from '../domain/stream-name';
import type { Connection } from '../store/connection';
import { advanceInner, foldInner } from '../store/fold-stream';
import { projectInner } from '../store/inner-handlings';
import { StreamKeeper, type KeeperOptions, type StreamKind } from './stream-keeper';

function refOf(stream: string): UnitTaskRef {
  const parsed = parseStream(stream);
  if (parsed?.kind !== 'inner') throw new Error(`not a stream of inner acts: ${stream}`);
  return parsed.ref;
}

function innerStreamKind(connection: Connection): StreamKind<InnerHandling, InnerEvent> {
  return {
    initial: UNTOUCHED_HANDLING,
    versions: INNER_EVENT_VERSIONS,
    apply: advanceInner,
    project: ({ stream, seq }, state) => projectInner(connection, refOf(stream), { state, seq }),
    mend: (stream, entries) => {
      const seq = entries.at(-1)?.seq ?? 0;
      return projectInner(connection, refOf(stream), { state: foldInner(entries), seq });
    },
  };
}

export type InnerStreams = StreamKeeper<InnerHandling, InnerEvent>;

/** Keeps the streams of what goes on inside participants. */
export function keepInnerStreams(connection: Connection, options: KeeperOptions): InnerStreams {
  return new StreamKeeper(connection, innerStreamKind(connection), options);
}
