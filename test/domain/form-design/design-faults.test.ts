import { DESIGN_FAULTS } from '../../../domain/form-design/design-fault';
import { measure } from '../../../domain/form-design/design-limits';
import { designFaults } from '../../../domain/form-design/design-faults';
import { catalogue } from '../../../forms/catalogue';
import { type HostileDesign, hostileDesigns } from './hostile-designs';

/** Told by the analysis and the compiler, not by the rules alone. */
const ELSEWHERE = ['patternDangerous', 'checkTooSlow', 'ruleReadsRestated'];
const LONGEST_MS = 50;

describe('designFaults', () => {
  it('knows at least sixty hostile designs, and each reason by one of them', () => {
    expect(hostileDesigns.length).toBeGreaterThanOrEqual(60);
    const known = new Set<string>(hostileDesigns.map(({ expected }) => expected));
    expect(DESIGN_FAULTS.filter((code) => !known.has(code) && !ELSEWHERE.includes(code))).toEqual(
      [],
    );
  });

  it.each(hostileDesigns)('refuses a design that $name: $expected', ({ expected, schema, ui }) => {
    const faults = designFaults(schema, ui ?? {});
    expect(faults.map(({ code }) => code)).toContain(expected);
  });

  it('takes the time of whoever asks only for judging the size, and little of it', () => {
    const once = ({ schema, ui }: HostileDesign): number => {
      const began = process.cpuUsage();
      measure(schema);
      measure(ui);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1_000;
    };
    // The least of three: collecting garbage is not the rules' doing.
    const spent = hostileDesigns.map((one) => Math.min(once(one), once(one), once(one)));
    expect(Math.max(...spent)).toBeLessThan(LONGEST_MS);
  });

  it('finds none in the forms of the product', () => {
    for (const { schema, ui } of Object.values(catalogue)) {
      expect(designFaults(schema, ui)).toEqual([]);
    }
  });
});
