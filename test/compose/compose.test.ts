import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

type Service = {
  image?: string;
  command?: string | string[];
  restart?: string;
  ports?: string[];
  expose?: string[];
  network_mode?: string;
  networks?: string[];
  volumes?: string[];
  environment?: Record<string, string | number>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
};
type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
};

const compose = parse(text, { merge: true }) as Compose;
const { services } = compose;
const names = Object.keys(services);
const JOBS = ['temporal-schema', 'temporal-namespace', 'mongodb-init'];
const longLived = names.filter((name) => !JOBS.includes(name));

/** The Compose specification's own schema (Apache-2.0), as the linter's package carries it. */
function specification() {
  const path = join(root, 'node_modules/dclint/schemas/compose.schema.json');
  const { $schema: _, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}

/** Every string of a value with its path. */
function strings(value: unknown, path = ''): { path: string; value: string }[] {
  if (typeof value === 'string') return [{ path, value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}

describe('docker-compose.yml', () => {
  const conforms = specification();

  it('conforms to the Compose specification', () => {
    conforms(compose);
    expect(conforms.errors ?? []).toEqual([]);
  });

  it('is judged by a schema that notices faults', () => {
    expect(conforms({ services: { web: { image: 'a', porst: [] } } })).toBe(false);
    expect(conforms({ services: { web: { healthcheck: { retries: {} } } } })).toBe(false);
  });

  it('has the parts of production', () => {
    expect(names.sort()).toEqual(
      ['mongodb', 'postgres', 'temporal', 'web', 'worker', ...JOBS].sort(),
    );
    expect(services.temporal?.image).toBe('temporalio/server:1.32.0');
    expect(Number(services.temporal?.environment?.NUM_HISTORY_SHARDS)).toBe(512);
    expect(String(services['temporal-namespace']?.command)).toContain('--retention 720h');
    expect(String(services.mongodb?.command)).toContain('--replSet rs0');
  });

  it('publishes the web process alone, on this machine unless told otherwise', () => {
    expect(names.filter((name) => services[name]?.ports)).toEqual(['web']);
    expect(services.web?.ports).toEqual(['${LUOSHI_PUBLISH:-127.0.0.1:8080}:8080']);
    expect(names.filter((name) => services[name]?.network_mode)).toEqual([]);
  });

  it('keeps Temporal and both databases on internal networks', () => {
    // The worker reaches the mail host, web is reached by the proxy.
    const inside = names.filter((name) => name !== 'web' && name !== 'worker');
    const networks = new Set(inside.flatMap((name) => services[name]?.networks ?? ['default']));
    expect([...networks].sort()).toEqual(['database', 'temporal']);
    for (const name of networks) expect(compose.networks[name]?.internal).toBe(true);
  });

  it.each(longLived)('%s restarts and says whether it is well', (name) => {
    expect(services[name]?.restart).toBe('unless-stopped');
    expect(services[name]?.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('waits for what it needs to be well or done', () => {
    for (const name of names) {
      for (const [needed, { condition }] of Object.entries(services[name]?.depends_on ?? {})) {
        const wanted = JOBS.includes(needed) ? 'service_completed_successfully' : 'service_healthy';
        expect([name, needed, condition]).toEqual([name, needed, wanted]);
      }
    }
    expect(Object.keys(services.web?.depends_on ?? {}).sort()).toEqual([
      'mongodb-init',
      'temporal-namespace',
    ]);
  });

  it.each(['postgres', 'mongodb'])('%s keeps its data in named volumes', (name) => {
    const sources = (services[name]?.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(Object.keys(compose.volumes)).toContain(source);
  });

  it('pins every image that is not built here', () => {
    for (const name of names.filter((name) => !['web', 'worker'].includes(name))) {
      expect(services[name]?.image).toMatch(/^[a-z/-]+:\d[\d.]*$/);
    }
  });

  it('runs entry points that exist', () => {
    for (const name of ['web', 'worker']) {
      const file = services[name]?.command?.at(-1) ?? '';
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    }
  });
});

describe('secrets', () => {
  const required = [...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name ?? '');
  const example = readFileSync(join(root, '.env.example'), 'utf8');

  it('have no value in the file and stop the start when they are missing', () => {
    const secret = /PASSWORD|PWD|SECRET|KEY/;
    const values = strings(services).filter(({ path }) =>
      secret.test(path.split('/').at(-1) ?? ''),
    );
    expect(values.length).toBeGreaterThanOrEqual(7);
    for (const { value } of values) expect(value).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/);
    for (const { value } of strings(services)) {
      expect(value).not.toMatch(/:\/\/[^/$@]+:(?!\$\{[A-Z_]+:\?)[^@]+@/);
    }
  });

  it('are all named in .env.example, without values', () => {
    for (const name of new Set(required)) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
    expect(example).not.toMatch(/^[A-Z_]+=.+$/m);
  });

  it('never enter the image', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.luoshi', '.git', 'node_modules']));
  });
});
