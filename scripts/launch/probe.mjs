// Readiness, asked of the servers in their own protocols, with node's built-in modules alone.
import http2 from 'node:http2';
import { connect } from 'node:net';

const PATIENCE_MS = 2_000;

/** Whether something accepts connections at `host:port`. */
export function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const answer = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(PATIENCE_MS, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

// grpc.health.v1: field 1 of the request is the service, field 1 of the answer the status (1 = SERVING).
const SERVICE = Buffer.from('temporal.api.workflowservice.v1.WorkflowService');
const REQUEST = Buffer.concat([
  Buffer.from([0, 0, 0, 0, SERVICE.length + 2, 0x0a, SERVICE.length]),
  SERVICE,
]);
const SERVING = Buffer.from([0, 0, 0, 0, 2, 0x08, 1]);

/** Whether the Temporal frontend at `address` ('host:port') answers its health check with SERVING. */
export function temporalServes(address) {
  return new Promise((resolve) => {
    const session = http2.connect(`http://${address}`);
    const answer = (result) => {
      session.destroy();
      resolve(result);
    };
    session.setTimeout(PATIENCE_MS, () => answer(false));
    session.once('error', () => answer(false));
    const request = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.once('error', () => answer(false));
    request.once('end', () => answer(Buffer.concat(parts).equals(SERVING)));
    request.end(REQUEST);
  });
}

function bsonHello() {
  const hello = Buffer.from('\x10hello\0\x01\0\0\0', 'latin1');
  const database = Buffer.from('\x02$db\0\x06\0\0\0admin\0', 'latin1');
  const body = Buffer.concat([Buffer.alloc(4), hello, database, Buffer.alloc(1)]);
  body.writeInt32LE(body.length, 0);
  return body;
}

function opMsg(body) {
  const OP_MSG = 2013;
  const message = Buffer.alloc(21 + body.length);
  [message.length, 1, 0, OP_MSG, 0].forEach((word, index) => message.writeInt32LE(word, index * 4));
  body.copy(message, 21);
  return message;
}

/** Whether the MongoDB server at `host:port` answers `hello` as one that takes writes. */
export function mongoServes(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const parts = [];
    const answer = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(PATIENCE_MS, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('connect', () => socket.write(opMsg(bsonHello())));
    socket.once('close', () => resolve(false));
    socket.on('data', (part) => {
      parts.push(part);
      const got = Buffer.concat(parts);
      if (got.length < 4 || got.length < got.readInt32LE(0)) return;
      answer(got.includes(Buffer.from('\x08isWritablePrimary\0\x01', 'latin1')));
    });
  });
}

/** Whether GET `url` answers 200. */
export async function httpServes(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
