import type { Viewer } from '../../../domain/permissions';
import type { Change } from '../../../store/changes';
import { type AudienceFacts, rowFor } from '../../../web/server/change-audience';

const AROUND: Record<string, string[]> = { 'a-office': ['a-office', 'a'] };

const facts: AudienceFacts = {
  runnersOf: () => Promise.resolve(['r-xj']),
  aroundOf: (office) => Promise.resolve(AROUND[office] ?? [office]),
  taskOf: () => Promise.resolve(null),
  namesOf: () => Promise.resolve({ name: '甲', officeName: '甲市总工会' }),
};

function viewerAt(office: string): Viewer {
  return { person: `p-${office}`, office, roles: ['handler'], posts: [], officePath: `/${office}` };
}

const written: Change = {
  ...{
    id: 'inner:c:r:a#0000000001',
    stream: 'inner:c:r:a',
    seq: 1,
    at: 1,
    act: 'draft.written',
    storedAt: 1,
  },
  ...{ campaign: 'c', office: 'r', unit: 'a', units: [], item: null, inside: true },
  by: { person: 'p-a', office: 'a' },
};

it('tells what goes on inside an office to it and its departments, and to nobody else', async () => {
  const told = async (office: string) =>
    (await rowFor(viewerAt(office), written, facts))?.unit ?? null;
  expect(await told('a')).toBe('a');
  expect(await told('a-office')).toBe('a');
  for (const other of ['b', 'r', 'r-xj']) expect(await told(other)).toBeNull();
});
