import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import express from 'express';
import { connectStore } from '../../../store/connection';
import { WIDE_SCHEMA } from '../wide-form';

/** What a durable act costs at the least: check the form, write one document, one update. */
async function main(): Promise<void> {
  const { MONGODB_URI, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = process.env;
  const { BARE_QUEUE: taskQueue = '' } = process.env;
  const store = await connectStore(MONGODB_URI ?? '');
  const temporal = new Client({ connection: await Connection.connect({ address }), namespace });
  const check = addFormats(new Ajv({ allErrors: true })).compile(WIDE_SCHEMA);
  const notes = store.connection.collection<{ _id: string; unit: string; body: unknown }>('bare');

  const durable = async (unit: string, body: unknown): Promise<void> => {
    const _id = randomUUID();
    await notes.insertOne({ _id, unit, body });
    await temporal.workflow.executeUpdateWithStart('note', {
      updateId: _id,
      args: [_id],
      startWorkflowOperation: new WithStartWorkflowOperation('noteWorkflow', {
        ...{ workflowId: `bare:${unit}`, taskQueue },
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    });
  };
  const app = express().use(express.json());
  app.post('/forms/:unit', async (request, response) => {
    if (!check(request.body)) return void response.status(422).json(check.errors);
    await durable(request.params.unit, request.body);
    response.json({ status: 'done' });
  });
  app.post('/reviews/:unit', async (request, response) => {
    await durable(request.params.unit, request.body);
    response.json({ status: 'done' });
  });
  const server = app.listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
