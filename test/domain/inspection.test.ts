import fc from 'fast-check';
import { countFindings, FINDINGS, inspectionPoints, USUAL_POINTS } from '../../domain/inspection';

it('looks at what the file says, and at the usual three where it says nothing', () => {
  expect(inspectionPoints({})).toEqual(USUAL_POINTS);
  expect(inspectionPoints({ inspection: ['有台账'] })).toEqual(['有台账']);
});

it('counts every unit once at each point', () => {
  const found = fc.record({
    point: fc.constantFrom('a', 'b'),
    finding: fc.constantFrom(...FINDINGS),
  });
  const unit = fc.record(
    { inspected: fc.uniqueArray(found, { selector: ({ point }) => point }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      for (const { yes, partly, no, none } of countFindings(['a', 'b'], units)) {
        expect(yes + partly + no + none).toBe(units.length);
      }
    }),
  );
  const met = { inspected: [{ point: 'a', finding: 'yes' as const }] };
  const count = { yes: 1, partly: 0, no: 0 };
  expect(countFindings(['a', 'b'], [met, {}])).toEqual([
    { point: 'a', ...count, none: 1 },
    { point: 'b', ...count, yes: 0, none: 2 },
  ]);
});
