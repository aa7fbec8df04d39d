import { isLoopback, readWebConfig } from '../../web/server/config';

const SERVERS = { MONGODB_URI: 'mongodb://db/', TEMPORAL_ADDRESS: 'engine:7233' };

test('everything that is missing is named in one sentence', () => {
  expect(() => readWebConfig({})).toThrow(/^Set MONGODB_URI and TEMPORAL_ADDRESS before/);
  expect(() => readWebConfig({ MONGODB_URI: 'x' })).toThrow(/^Set TEMPORAL_ADDRESS before/);
});

test('what is not said has a value that only this machine can reach', () => {
  const config = readWebConfig(SERVERS);
  expect(isLoopback(config.host)).toBe(true);
  expect(config).toMatchObject({ trustedProxies: 0, attachmentLimit: 20 * 1024 * 1024 });
});

test('what is said counts', () => {
  const env = {
    ...SERVERS,
    LUOSHI_HOST: '0.0.0.0',
    LUOSHI_PORT: '9001',
    LUOSHI_SESSION_SECRET: 's',
    LUOSHI_TRUSTED_PROXIES: '2',
    LUOSHI_ATTACHMENT_MIB: '3',
    LUOSHI_TASK_QUEUE: 'q',
    TEMPORAL_NAMESPACE: 'n',
    CHROME_PATH: process.execPath,
    LUOSHI_FACES: 'title=文鼎小标宋; body=仿宋_GB2312',
  };
  expect(readWebConfig(env)).toMatchObject({
    host: '0.0.0.0',
    port: 9001,
    sessionSecret: 's',
    trustedProxies: 2,
    attachmentLimit: 3 * 1024 * 1024,
    taskQueue: 'q',
    temporalNamespace: 'n',
    chromePath: process.execPath,
    faces: { title: '文鼎小标宋', body: '仿宋_GB2312', heading: '黑体' },
  });
});

test.each(['serif=宋体', 'body', 'body="x"'])('a face of %s is refused', (faces) => {
  expect(() => readWebConfig({ ...SERVERS, LUOSHI_FACES: faces })).toThrow(/face/);
});

test.each(['x', '-1', '1.5'])('a port of %s is refused by name', (port) => {
  expect(() => readWebConfig({ ...SERVERS, LUOSHI_PORT: port })).toThrow(/LUOSHI_PORT/);
});

test.each([
  ['127.0.0.1', true],
  ['127.0.0.2', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.example.org', false],
])('%s is reached from this machine alone: %s', (host, alone) => {
  expect(isLoopback(host)).toBe(alone);
});
