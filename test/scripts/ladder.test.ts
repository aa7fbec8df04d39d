import { inModule } from './modules';

async function rungs(environment: Record<string, string>): Promise<string[]> {
  const taken = await inModule(`
    const { ladder } = await load('ladder.mjs');
    return ladder(${JSON.stringify(environment)}).map(({ rung }) => rung);`);
  return taken as string[];
}

const all = { onPath: '/opt/mongod', python: 'python3' };

describe('the ladder', () => {
  it.each([
    [
      'an address in the environment excludes the rest',
      { ...all, address: 'h:1' },
      ['environment'],
    ],
    ['a program on PATH comes before wheels', all, ['path', 'wheel', 'download']],
    ['wheels come before downloads', { python: 'python3' }, ['wheel', 'download']],
    ['without Python the official download is left', {}, ['download']],
    ['data of the embedded engine keeps it', { ...all, engine: 'secantus' }, ['wheel']],
    ['data of mongod keeps mongod', { ...all, engine: 'mongod' }, ['path', 'download']],
    ['data of the embedded engine without Python has no rung', { engine: 'secantus' }, []],
  ])('%s', async (_, environment, expected) => {
    expect(await rungs(environment)).toEqual(expected);
  });
});

describe('the version of Node', () => {
  it.each([
    ['v20.20.2', true],
    ['v20.19.0', true],
    ['v20.18.9', false],
    ['v18.30.0', false],
    ['v24.0.0', true],
  ])('%s against >=20.19: %s', async (version, expected) => {
    const answer = await inModule(`
      const { meets } = await load('node-version.mjs');
      return meets(${JSON.stringify(version)}, '>=20.19');`);
    expect(answer).toBe(expected);
  });
});
