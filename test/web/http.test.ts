import { expressPath, openApiDocument } from '../../web/server/openapi';
import { createApp } from '../../web/server/app';
import { startWeb, type TestWeb } from '../support/web-server';

let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    root: [{ office: 'r', role: 'administrator' }],
  });
});

afterAll(() => web.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  web.visitor().raw('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const codeOf = async (response: Response) => ({
  status: response.status,
  code: ((await response.json()) as { code: string }).code,
});

describe('what comes in', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused', async (key) => {
    const body = `{"account":"a","password":"b","deep":[{"${key}":{"x":1}}]}`;
    const response = await post(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'nameReserved',
      message: expect.stringContaining(`“${key}”`) as string,
    });
  });

  test('a body of a hundred thousand levels breaks nothing', async () => {
    const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await codeOf(await post(body))).toEqual({ status: 422, code: 'malformed' });
  });

  test('JSON beyond a megabyte is refused', async () => {
    const body = JSON.stringify({ account: 'a', password: 'x'.repeat(1024 * 1024) });
    expect(await codeOf(await post(body))).toEqual({ status: 413, code: 'bodyTooLarge' });
  });

  test('what is no JSON is refused', async () => {
    expect(await codeOf(await post('{"account"'))).toEqual({ status: 422, code: 'malformed' });
  });

  test('a body of the wrong shape is refused with each fault by its path', async () => {
    const response = await post('{"account":1,"more":true}');
    const { faults } = (await response.json()) as { faults: { path: string }[] };
    expect(faults.map(({ path }) => path).sort()).toEqual(['', 'account', 'password']);
  });

  test.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['an origin that is none', { Origin: 'null' }],
  ])('a change asked for by %s is refused', async (_, headers) => {
    const answer = await codeOf(await post('{"account":"a","password":"b"}', headers));
    expect(answer).toEqual({ status: 403, code: 'foreignOrigin' });
  });

  test('a change asked for by the own page is looked at', async () => {
    const headers = { Origin: web.url, 'Sec-Fetch-Site': 'same-origin' };
    const answer = await codeOf(await post('{"account":"a","password":"b"}', headers));
    expect(answer).toEqual({ status: 401, code: 'signInRefused' });
  });

  test('an address nobody serves is 404 as JSON', async () => {
    for (const path of ['/api/nothing', '/nothing']) {
      const { status, body } = await web.visitor().get(path);
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'routeUnknown' });
    }
  });
});

describe('what goes out', () => {
  test('carries a strict policy and says nothing of the software', async () => {
    const { headers } = await web.visitor().get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('is not kept by caches', async () => {
    expect((await web.visitor().get('/api/session')).headers.get('cache-control')).toBe('no-store');
  });

  test('has a request id, the own one if it is a decent one', async () => {
    const given = await web.visitor().get('/', { 'X-Request-Id': 'trace-0123' });
    expect(given.headers.get('x-request-id')).toBe('trace-0123');
    const bad = await web.visitor().get('/', { 'X-Request-Id': 'a b' });
    expect(bad.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is a page at the root that leads to the description', async () => {
    const { body } = await web.visitor().get('/');
    expect(body.text).toContain('href="/api/docs"');
  });
});

describe('health', () => {
  test('is live, and not ready without a worker', async () => {
    expect((await web.visitor().get('/api/health/live')).body).toEqual({ status: 'live' });
    const { status, body } = await web.visitor().get('/api/health/ready');
    expect({ status, body }).toEqual({
      status: 503,
      body: { status: 'notReady', checks: { database: true, temporal: true, worker: false } },
    });
  });
});

describe('the description of the API', () => {
  test('is a page whose parts are all files of the same origin', async () => {
    const { body } = await web.visitor().get('/api/docs');
    const parts = [...String(body.text).matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, at]) => at ?? '',
    );
    expect(parts).toHaveLength(3);
    for (const part of parts) expect((await web.visitor().get(part)).status).toBe(200);
    expect(String(body.text)).not.toMatch(/<script>|<style|style=|onload=/);
  });

  test('is OpenAPI 3.1 whose references all resolve', async () => {
    const { body } = await web.visitor().get('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const { schemas } = body.components as { schemas: object };
    const text = JSON.stringify(body);
    const targets = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      expect(target).toMatch(/^#\/components\/schemas\//);
      expect(schemas).toHaveProperty([target.split('/').at(-1) ?? '']);
    }
  });

  test('lists every route that is served, and no other', () => {
    const documented = Object.entries(openApiDocument().paths as Record<string, object>)
      .flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method} ${expressPath(path)}`),
      )
      .sort();
    expect(servedRoutes(createApp(web.deps)).sort()).toEqual(documented);
  });
});

interface Layer {
  route?: { path: string; stack: { method?: string }[] };
  handle?: { stack?: Layer[] };
}

/** Every route of a router and of those below it; a route's middleware counts once. */
function routesOf(layers: Layer[]): string[] {
  return layers.flatMap(({ route, handle }) =>
    route
      ? route.stack.map(({ method }) => `${method} ${route.path}`)
      : routesOf(handle?.stack ?? []),
  );
}

/** What is served below /api, besides the files of the description's page. */
function servedRoutes(app: unknown): string[] {
  const { stack } = (app as { router: { stack: Layer[] } }).router;
  const routes = new Set(routesOf(stack.filter(({ route }) => !route)));
  routes.delete('get /docs/start.js');
  return [...routes];
}
