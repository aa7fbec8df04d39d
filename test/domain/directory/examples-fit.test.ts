import { examineUnit } from '../../../domain/directory/examine-unit';
import { planUnits } from '../../../domain/directory/plan-units';
import type { Viewer } from '../../../domain/permissions';
import { readExampleDirectories } from '../../../scripts/seed-data/examples';

describe.each(readExampleDirectories())('the directory $name', ({ units, root }) => {
  const viewer: Viewer = {
    ...{ person: 'p', office: root, officePath: `/${root}/`, posts: [] },
    roles: ['administrator'],
  };

  test('keeps the rules for new units from its root down', () => {
    const faults = units
      .filter(({ parent }) => parent !== null)
      .flatMap((unit) => examineUnit({ unit, before: null }, units).map((one) => [unit.name, one]));
    expect(faults).toEqual([]);
  });

  test('has nothing to change when nothing is asked', () => {
    expect(planUnits([], units, viewer)).toMatchObject({ steps: [], unchanged: 0, faults: [] });
  });
});
