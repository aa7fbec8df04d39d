import { randomUUID } from 'node:crypto';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createEngineActivities } from '../../../activities';
import type { UnitCommand } from '../../../domain/command';
import { unitStream } from '../../../domain/stream-name';
import { progressSamples } from '../../../forms/progress/samples';
import { listEntries } from '../../../store/journal';
import { askUnit } from '../../../web/server/engine/ask-engine';
import { followCommand } from '../../../web/server/engine/follow-command';
import { PendingError, RefusalError } from '../../../web/server/refusal-error';
import { ServedEngine } from '../../support/desk';
import { testServers, workflowBundle } from '../../support/servers';
import { buildDrill, drillId, seatCast, taskPath, type Cast } from './drill';

let served: ServedEngine;
let cast: Cast;
const campaign = drillId('slow');

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  await served.issue(cast.sponsor, buildDrill(campaign));
});
afterAll(() => served.stop());

function readCommand(unit: string): UnitCommand {
  const by = { person: `p-of-${unit}`, office: unit };
  const stamped = { receivedAt: Date.now(), request: 'r' };
  return { key: randomUUID(), act: 'markRead', by, ...stamped, payload: {} };
}

/** Runs a worker on a queue until the work is done. */
async function whileWorked<T>(taskQueue: string, work: () => Promise<T>): Promise<T> {
  const { address, namespace } = testServers();
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    activities: createEngineActivities({ ...served.engine.deps, taskQueue }),
    workflowBundle: workflowBundle(),
    shutdownGraceTime: '1 second',
  });
  try {
    return await worker.runUntil(work);
  } finally {
    await connection.close();
  }
}

describe('an engine without a worker', () => {
  it('leaves a command pending, and gives its one answer once somebody works', async () => {
    // given nobody working on the queue
    const ref = { campaign, office: 'sf', unit: 'sf-west' };
    const stream = unitStream(ref);
    const { connection, temporal } = served.engine.deps;
    const deps = { connection, temporal, taskQueue: `idle-${randomUUID().slice(0, 8)}` };
    const command = readCommand('sf-west');
    const asked = { stream, key: command.key, person: command.by.person };

    // when the unit acts
    await expect(askUnit({ ...deps, answerWithinMs: 600 }, ref, command)).rejects.toThrow(
      PendingError,
    );
    await expect(followCommand(deps, asked)).rejects.toThrow(PendingError);

    // then the same command is done once a worker comes, and once only
    const answer = await whileWorked(deps.taskQueue, () => askUnit(deps, ref, command));
    expect(answer).toMatchObject({ act: 'notice.read', seq: 1 });
    expect(await followCommand(deps, asked)).toEqual({ known: true, answer });
    expect(await listEntries(connection, stream)).toHaveLength(1);
    const stranger = { ...asked, person: 'p-somebody' };
    expect(await followCommand(deps, stranger)).toEqual({ known: false });
  });

  it('tells a refusal by its code, and to whoever follows it', async () => {
    const { deps } = served.engine;
    const ref = { campaign, office: 'sf', unit: 'sf-nobody' };
    const command = readCommand('sf-nobody');
    const refusal = { refusal: { refused: 'participantUnknown', params: { unit: 'sf-nobody' } } };
    await expect(askUnit(deps, ref, command)).rejects.toMatchObject(refusal);
    const asked = { stream: unitStream(ref), key: command.key, person: command.by.person };
    await expect(followCommand(deps, asked)).rejects.toThrow(RefusalError);
  });
});

describe('more acts at once than a workflow takes', () => {
  it('are all done, each once', async () => {
    const path = `${taskPath(campaign, 'sf-east')}/acts/submitProgress`;
    const body = { item: 1, category: 'meeting', body: progressSamples.valid.minimal };
    // Whoever is told that it is pending asks again under the same command id.
    const asked = async (key: string): Promise<number> => {
      const { status } = await cast.east.act(path, body, key);
      return status === 202 ? asked(key) : status;
    };
    const statuses = await Promise.all(Array.from({ length: 40 }, () => asked(randomUUID())));
    expect(statuses).toEqual(Array(40).fill(200));
    const stream = unitStream({ campaign, office: 'sf', unit: 'sf-east' });
    const entries = await listEntries(served.engine.deps.connection, stream);
    expect(entries.map(({ act }) => act)).toEqual(Array(40).fill('progress.recorded'));
  });
});
