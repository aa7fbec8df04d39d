import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { REFUSAL_CODES, refuse } from '../../domain/refusal';
import { WEB_REFUSALS } from '../../web/contract/errors';
import { httpLog } from '../../web/server/http-log';
import { PendingError, RefusalError, WebRefusalError } from '../../web/server/refusal-error';
import { refusalHandler } from '../../web/server/refusal-handler';
import { refusalSentences, webRefusalSentences } from '../../web/server/refusal-sentences';

const lines: Record<string, unknown>[] = [];
const log = pino(
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  }),
);

/** What a route that throws `error` is answered with. */
async function answerTo(error: Error): Promise<{ status: number; body: Record<string, unknown> }> {
  const app = express();
  app.use(httpLog(log));
  app.get('/secret', () => {
    throw error;
  });
  app.use(refusalHandler(log));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/secret?who=somebody`, {
    headers: { cookie: 'luoshi.sid=abc' },
  });
  const body = (await response.json()) as Record<string, unknown>;
  server.closeAllConnections();
  server.close();
  return { status: response.status, body };
}

test('a fault is told by an id alone and logged with it', async () => {
  const { status, body } = await answerTo(new Error('the database password is 1234'));
  expect(status).toBe(500);
  expect(Object.keys(body).sort()).toEqual(['code', 'id', 'message']);
  expect(JSON.stringify(body)).not.toContain('1234');
  expect(lines.find((line) => line.fault === body.id)).toMatchObject({ msg: 'fault' });
});

test('the log holds neither queries nor cookies', () => {
  const text = JSON.stringify(lines);
  expect(text).toContain('/secret');
  expect(text).not.toMatch(/somebody|luoshi\.sid/);
});

test('a refusal of the rules has its status, code, sentence and parameters', async () => {
  const { status, body } = await answerTo(new RefusalError(refuse('dutiesOpen', { open: 7 })));
  expect({ status, body }).toMatchObject({
    status: 409,
    body: { code: 'dutiesOpen', params: { open: 7 } },
  });
  expect(body.message).toContain('7 项');
});

test('a refusal of the web server is told the same way', async () => {
  const { status, body } = await answerTo(new WebRefusalError('notSignedIn'));
  expect({ status, code: body.code }).toEqual({ status: 401, code: 'notSignedIn' });
});

test('a command without an answer yet is accepted', async () => {
  expect(await answerTo(new PendingError('cmd-12345'))).toEqual({
    status: 202,
    body: { command: 'cmd-12345', status: 'pending' },
  });
});

test.each([
  ...REFUSAL_CODES.map((code) => [code, refusalSentences[code]] as const),
  ...WEB_REFUSALS.map((code) => [code, webRefusalSentences[code]] as const),
])('%s is a 4xx with a Chinese sentence', (_, told) => {
  expect(Math.floor(told.status / 100)).toBe(4);
  expect(told.sentence({})).toMatch(/^[\p{Script=Han}].*[。]$/su);
});
