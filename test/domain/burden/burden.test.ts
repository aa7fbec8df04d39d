import fc from 'fast-check';
import {
  bindingCap,
  campaignBurden,
  justifiedBurden,
} from '../../../domain/burden/campaign-burden';
import {
  CHECKING_SECONDS,
  FILLING_SECONDS,
  formBurden,
  USUAL_ROWS,
} from '../../../domain/burden/form-burden';
import type { FormSchema } from '../../../domain/form';

const NONE: ReadonlySet<string> = new Set();
const number: FormSchema = { type: 'integer', title: '人数', 'x-fact': '会员总数' };
const schema: FormSchema = {
  type: 'object',
  properties: {
    number,
    rows: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string', title: '名称' } } },
    },
    more: { type: 'object', properties: { on: { type: 'string', format: 'date' } } },
  },
};

describe('formBurden', () => {
  it('counts fields once and columns as so many rows', () => {
    const seconds =
      FILLING_SECONDS.number + FILLING_SECONDS.line * USUAL_ROWS + FILLING_SECONDS.date;
    expect(formBurden(schema, {}, NONE)).toEqual({ fields: 3, known: 0, seconds });
  });

  it('takes less for what other forms collect', () => {
    const { known, seconds } = formBurden(schema, {}, new Set(['会员总数']));
    expect(known).toBe(1);
    expect(formBurden(schema, {}, NONE).seconds - seconds).toBe(
      FILLING_SECONDS.number - CHECKING_SECONDS,
    );
  });
});

describe('campaignBurden', () => {
  const forms = new Map([
    ['report', { fields: 10, known: 2, seconds: 600 }],
    ['plan', { fields: 4, known: 0, seconds: 301 }],
  ]);
  const duty = (kind: 'receipt' | 'plan' | 'report') => ({ kind, form: kind });

  it('multiplies fields by units and rounds, and signing by nothing', () => {
    const one = { duties: [duty('receipt'), duty('plan'), duty('report'), duty('report')] };
    const other = { duties: [duty('receipt'), duty('plan')] };
    expect(campaignBurden([other, one, { duties: [duty('receipt')] }], forms)).toEqual({
      ...{ units: 2, pieces: 4, fields: 28, known: 4, minutes: 31 },
      ...{ minutesOfOne: 26, fieldsOfOne: 24, roundsOfOne: 3 },
    });
  });

  it('never asks more of one unit than of all', () => {
    const duties = fc.array(fc.constantFrom('receipt', 'plan', 'report').map(duty));
    fc.assert(
      fc.property(fc.array(duties.map((some) => ({ duties: some }))), (units) => {
        const all = campaignBurden(units, forms);
        expect(all.minutesOfOne).toBeLessThanOrEqual(all.minutes);
        expect(all.fieldsOfOne).toBeLessThanOrEqual(all.fields);
      }),
    );
  });
});

describe('the cap', () => {
  it('asks for a reason beyond it alone, and keeps it with the numbers', () => {
    const burden = { minutesOfOne: 61 };
    expect(justifiedBurden(burden, null, '')).toBeNull();
    expect(justifiedBurden(burden, 61, '')).toBeNull();
    expect(justifiedBurden(burden, 60, ' ')).toEqual({
      ...{ refused: 'burdenOverCap', params: { minutes: 61, cap: 60 } },
    });
    const reason = '年度普查，一年一次';
    expect(justifiedBurden(burden, 60, reason)).toEqual({ minutes: 61, cap: 60, reason });
  });

  it('is the strictest of the line: nobody below loosens what is said above', () => {
    const caps = fc.array(fc.record({ burdenCap: fc.option(fc.integer({ min: 1 })) }));
    fc.assert(
      fc.property(caps, (line) => {
        const said = line.flatMap(({ burdenCap }) => burdenCap ?? []);
        const least = said.length === 0 ? undefined : Math.min(...said);
        expect(bindingCap(line)?.burdenCap ?? undefined).toBe(least);
      }),
    );
  });
});
