import fc from 'fast-check';
import type { FormBody, FormSchema } from '../../../domain/form';
import { statedFacts } from '../../../domain/facts/fact-fields';
import { type KnownValue, prefill, prefilledBody } from '../../../domain/facts/prefill';
import { fitsSchema } from '../../../domain/form-design/schema-errors';
import { catalogue, FORM_KEYS } from '../../../forms/catalogue';

type Origin = string;
const NOTHING: ReadonlyMap<string, KnownValue<Origin>> = new Map();

const members: FormSchema = {
  ...{ type: 'integer', title: '会员总数', minimum: 0, 'x-unit': '人' },
  'x-fact': '会员总数',
};
const level: FormSchema = {
  ...{ type: 'string', title: '工会级别', enum: ['c1', 'c2'], 'x-enum-titles': ['市级', '县级'] },
  'x-fact': '工会级别',
};
const grounds: FormSchema = {
  ...{ type: 'array', title: '阵地', maxItems: 3, 'x-fact': '阵地' },
  items: {
    type: 'object',
    properties: { name: { type: 'string', title: '名称', maxLength: 20 } },
    required: ['name'],
  },
};
const { 'x-fact': _fact, ...unbound } = grounds;
const form = (properties: FormSchema['properties'], more: FormSchema = {}): FormSchema => ({
  ...{ type: 'object', title: '表', properties: properties ?? {} },
  ...more,
});
const known = (schema: FormSchema, body: FormBody): Map<string, KnownValue<Origin>> =>
  new Map(
    statedFacts(schema, body).map(({ key, value, measure }) => [
      key,
      { value, measure, origin: 'a' },
    ]),
  );

describe('prefill', () => {
  const first = form({ members, level, grounds, note: { type: 'string', maxLength: 50 } });
  const body: FormBody = {
    ...{ members: 1_234, level: 'c2', note: '首次' },
    grounds: [{ name: '职工书屋' }, { name: '文化宫' }],
  };

  it('opens another form with the facts stated by the first', () => {
    const second = form({
      people: { ...members, title: '现有会员' },
      which: { ...level, enum: ['x', 'y', 'z'], 'x-enum-titles': ['省级', '县级', '市级'] },
      places: grounds,
      note: { type: 'string', maxLength: 50 },
    });
    const { fields, misfits } = prefill(second, { facts: known(first, body), previous: null });
    expect(misfits).toEqual([]);
    expect(prefilledBody(fields)).toEqual({
      ...{ people: 1_234, which: 'y' },
      places: [{ name: '职工书屋' }, { name: '文化宫' }],
    });
  });

  it('names what the form does not take, and forces nothing', () => {
    const second = form({
      tens: { ...members, 'x-unit': '万人' },
      level: { ...level, enum: ['c1'], 'x-enum-titles': ['省级'] },
      grounds: { ...grounds, maxItems: 1 },
    });
    const { fields, misfits } = prefill(second, { facts: known(first, body), previous: null });
    expect(fields).toEqual([]);
    expect(misfits.map(({ title, value }) => [title, value])).toEqual([
      ['会员总数', 1_234],
      ['工会级别', '县级'],
      ['阵地', [{ name: '职工书屋' }, { name: '文化宫' }]],
    ]);
  });

  it('carries rows forward, and only offers figures of a period and long texts', () => {
    const report = form({
      held: { type: 'integer', title: '场次', 'x-rollup': 'sum' },
      told: { type: 'string', title: '情况', maxLength: 2_000 },
      rows: unbound,
      files: { type: 'array', items: { type: 'object', 'x-attachment': true, properties: {} } },
    });
    const last = {
      held: 3,
      told: '已开展',
      rows: [{ name: '书屋', gone: 1 }],
      files: [{ id: 'f' }],
    };
    const previous = { schema: report, body: last, origin: 'b' };
    const { fields } = prefill(report, { facts: NOTHING, previous });
    expect(fields.map(({ title, isFilled }) => [title, isFilled])).toEqual([
      ['场次', false],
      ['情况', false],
      ['阵地', true],
    ]);
    expect(prefilledBody(fields)).toEqual({ rows: [{ name: '书屋' }] });
  });

  it('fills in what stands in a branch only where the branch is chosen', () => {
    const branch = form(
      { has: { type: 'boolean', title: '是否有', 'x-fact': '是否有' } },
      {
        allOf: [
          {
            if: { properties: { has: { enum: [true] } }, required: ['has'] },
            then: { properties: { members } },
          },
        ],
      },
    );
    const facts = known(branch, { has: true, members: 5 });
    expect(prefilledBody(prefill(branch, { facts, previous: null }).fields)).toEqual({
      ...{ has: true, members: 5 },
    });
    facts.set('是否有', { value: false, measure: '', origin: 'b' });
    const { fields } = prefill(branch, { facts, previous: null });
    expect(prefilledBody(fields)).toEqual({ has: false });
    expect(fields.map(({ title, isFilled }) => [title, isFilled])).toEqual([
      ['是否有', true],
      ['会员总数', false],
    ]);
  });
});

describe('prefill after handing in', () => {
  const bound = form({ members, level, grounds, size: { ...members, 'x-fact': '职工总数' } });
  const answers: fc.Arbitrary<FormBody> = fc.record(
    {
      members: fc.nat(),
      size: fc.nat(),
      level: fc.constantFrom('c1', 'c2'),
      grounds: fc.array(fc.record({ name: fc.constantFrom('甲', '乙') }), {
        ...{ minLength: 1, maxLength: 3 },
      }),
    },
    { requiredKeys: [] },
  );

  it('opens the same form with what was handed in', () => {
    fc.assert(
      fc.property(answers, (body) => {
        const { fields, misfits } = prefill(bound, { facts: known(bound, body), previous: null });
        expect(misfits).toEqual([]);
        expect(prefilledBody(fields)).toEqual(body);
      }),
    );
  });

  it('knows the last correction of each fact, and states again what it was told', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 5 }), (bodies) => {
        const facts = new Map<string, KnownValue<Origin>>();
        const said: FormBody = {};
        for (const body of bodies) {
          for (const [key, value] of known(bound, body)) facts.set(key, value);
          Object.assign(said, body);
        }
        const opened = prefilledBody(prefill(bound, { facts, previous: null }).fields);
        expect(opened).toEqual(said);
        const again = known(bound, opened);
        expect([...again].map(([key, { value }]) => [key, value]).sort()).toEqual(
          [...facts].map(([key, { value }]) => [key, value]).sort(),
        );
      }),
    );
  });

  it.each(FORM_KEYS)('opens the next %s with nothing that the form refuses', (key) => {
    const { schema, samples } = catalogue[key];
    for (const body of Object.values(samples.valid)) {
      const previous = { schema, body, origin: 'b' };
      const { fields, misfits } = prefill(schema, { facts: NOTHING, previous });
      expect(misfits).toEqual([]);
      const { required: _required, allOf: _allOf, ...loose } = schema;
      expect(fitsSchema(loose, prefilledBody(fields))).toBe(true);
    }
  });
});
