import type { Connection } from '../store/connection';
import { parseStream, type UnitTaskRef } from '../domain/stream-name';
import { UNIT_EVENT_VERSIONS, type UnitEvent } from '../domain/unit-event';
import { UNTOUCHED_TASK, type UnitTask } from '../domain/unit-task';
import { approvalMessages } from '../store/approval-messages';
import { factRows, inForceBy, inForceIn } from '../store/fact-rows';
import { putFacts } from '../store/facts';
import { advanceUnit, foldUnit } from '../store/fold-stream';
import { putMessages } from '../store/outbox';
import { projectUnitTask } from '../store/unit-projection';
import { dutySeqs } from '../store/unit-rows';
import { StreamKeeper, type KeeperOptions, type StreamKind } from './stream-keeper';

/** The participant a unit stream belongs to. */
export function unitOfStream(stream: string): UnitTaskRef {
  const parsed = parseStream(stream);
  if (parsed?.kind !== 'unit') throw new Error(`not a unit stream: ${stream}`);
  return parsed.ref;
}

function unitStreamKind(connection: Connection): StreamKind<UnitTask, UnitEvent> {
  return {
    initial: UNTOUCHED_TASK,
    versions: UNIT_EVENT_VERSIONS,
    apply: advanceUnit,
    project: async (entry, task) => {
      const ref = unitOfStream(entry.stream);
      await putMessages(connection, approvalMessages(ref, entry));
      const duties = dutySeqs([entry]);
      await putFacts(connection, await factRows(connection, ref, inForceBy(entry, task)));
      await projectUnitTask(connection, ref, { task, seq: entry.seq, duties });
    },
    mend: async (stream, entries) => {
      const ref = unitOfStream(stream);
      const told = entries.flatMap((entry) => approvalMessages(ref, entry));
      await putMessages(connection, told);
      await putFacts(connection, await factRows(connection, ref, inForceIn(entries)));
      const task = foldUnit(entries);
      const seq = entries.at(-1)?.seq ?? 0;
      await projectUnitTask(connection, ref, { task, seq, duties: dutySeqs(entries) });
    },
  };
}

export type UnitStreams = StreamKeeper<UnitTask, UnitEvent>;

/** Keeps the streams of participants. */
export function keepUnitStreams(connection: Connection, options: KeeperOptions): UnitStreams {
  return new StreamKeeper(connection, unitStreamKind(connection), options);
}
