import type { FormBody, FormSchema } from '../../../../domain/form';
import { catalogue } from '../../../../forms/catalogue';
import { validateSubmission } from '../../../../web/server/form-validation/validate-submission';

const plan = { id: 'plan', ...catalogue.plan };
const report = { id: 'report', ...catalogue.report };
const progress = { id: 'progress', ...catalogue.progress };
const receipt = { id: 'receipt', ...catalogue.receipt };
const { minimal: minimalPlan, typical: typicalPlan } = catalogue.plan.samples.valid;
const { minimal: minimalReport } = catalogue.report.samples.valid;
const { typical: typicalProgress } = catalogue.progress.samples.valid;

describe('values of branches not chosen', () => {
  it('are dropped, and what was handed in stays as it was', () => {
    const body: FormBody = {
      ...minimalPlan,
      approach: 'passOn',
      number: '示市工发〔2026〕13号',
      issuedOn: '2026-05-04',
      text: '换了落实方式之前写的方案正文',
    };
    const before = structuredClone(body);

    expect(validateSubmission(plan, body)).toEqual({
      body: {
        title: minimalPlan?.title,
        approach: 'passOn',
        number: '示市工发〔2026〕13号',
        issuedOn: '2026-05-04',
      },
    });
    expect(body).toEqual(before);
  });

  it('are dropped in the rows of tables, row by row', () => {
    const itemRows = [
      { item: 1, standing: 'notStarted', reason: '旧的原因', doneOn: '2026-05-01' },
      { item: 2, standing: 'postponed', reason: '防汛。', text: '旧的进展' },
    ];
    expect(validateSubmission(report, { ...minimalReport, itemRows })).toEqual({
      body: {
        ...minimalReport,
        itemRows: [
          { item: 1, standing: 'notStarted' },
          { item: 2, standing: 'postponed', reason: '防汛。' },
        ],
      },
    });
  });

  it('do not choose a branch in their turn', () => {
    const meeting = {
      category: 'meeting',
      title: '调度会',
      heldOn: '2026-07-01',
      attendees: 12,
    };
    expect(validateSubmission(progress, { ...typicalProgress, ...meeting })).toEqual({
      body: { ...meeting, text: typicalProgress?.text, proof: typicalProgress?.proof },
    });
  });

  it('are not judged', () => {
    const body = { ...minimalPlan, number: '不是文号' };
    expect(validateSubmission(plan, body)).toEqual({ body: minimalPlan });
  });
});

describe('messages', () => {
  const firstMessage = (form: typeof plan | typeof report, body: unknown): string | undefined => {
    const outcome = validateSubmission(form, body);
    return 'errors' in outcome ? outcome.errors[0]?.message : undefined;
  };

  it.each<[string, typeof plan | typeof report, FormBody, string]>([
    ['missing text', plan, { approach: 'direct', arrangement: '按分工。' }, '请填写“方案名称”'],
    ['missing choice', plan, { title: '方案' }, '请选择“落实方式”'],
    [
      'field of a row',
      plan,
      { ...minimalPlan, measures: [{ adaptation: 'own', title: '自选' }] },
      '请填写“工作举措”第 1 行的“责任部门”',
    ],
    [
      'document number',
      plan,
      { ...typicalPlan, number: '12号' },
      '“发文字号”格式不对：按“机关代字〔年份〕序号号”填写',
    ],
    ['day', plan, { ...typicalPlan, issuedOn: '五月' }, '“印发日期”应当是日期，例如 2026-05-06'],
    ['type', report, { ...minimalReport, peopleReached: '多' }, '“覆盖人数”应当填写整数'],
    ['minimum', report, { ...minimalReport, lecturesHeld: -2 }, '“宣讲场次”不能小于 0'],
    ['blank', report, { ...minimalReport, overview: '' }, '请填写“开展情况”'],
    [
      'unknown field',
      report,
      { ...minimalReport, score: 1 },
      '表单中没有“score”这一项，请刷新页面后重新填报',
    ],
  ])('say what to do: %s', (...[, form, body, message]) => {
    expect(firstMessage(form, body)).toBe(message);
  });

  it('name every place at once', () => {
    const outcome = validateSubmission(report, { score: 1 });
    expect('errors' in outcome && outcome.errors.map(({ pointer }) => pointer)).toEqual([
      '/score',
      '/overview',
      '/lecturesHeld',
      '/peopleReached',
      '/unitsCovered',
      '/unitsTotal',
    ]);
  });
});

describe('bodies refused before the form looks at them', () => {
  const pointers = (body: unknown): string[] | null => {
    const outcome = validateSubmission(receipt, body);
    return 'errors' in outcome ? outcome.errors.map(({ pointer }) => pointer) : null;
  };

  it.each([
    ['a list', []],
    ['null', null],
    ['text', '签收'],
    ['nothing', undefined],
  ])('%s', (_name, body) => {
    expect(pointers(body)).toEqual(['']);
  });

  it('names that reach a prototype', () => {
    expect(pointers(JSON.parse('{"__proto__": {"remark": "x"}}'))).toEqual(['/__proto__']);
    expect(pointers({ remark: { constructor: 1 } })).toEqual(['/remark/constructor']);
    expect(pointers({ prototype: 1 })).toEqual(['/prototype']);
    expect(({} as { remark?: string }).remark).toBeUndefined();
  });

  it('bodies of more than 256 KB', () => {
    const outcome = validateSubmission(receipt, { remark: '阅'.repeat(90_000) });
    expect(outcome).toEqual({
      errors: [{ pointer: '', message: expect.stringContaining('256 KB') as string }],
    });
    expect(pointers({ remark: '阅'.repeat(80_000) })).toEqual(['/remark']);
  });

  it('bodies nested deeper than 32', () => {
    const nested = (depth: number): unknown => (depth === 1 ? {} : { remark: nested(depth - 1) });
    expect(pointers(nested(33))).toEqual(['']);
    expect(pointers(nested(32))).toEqual(['/remark']);
    expect(pointers(JSON.parse('{"remark":'.repeat(50_000) + '1' + '}'.repeat(50_000)))).toEqual([
      '',
    ]);
  });
});

describe('a schema outside the form dialect', () => {
  const text: FormSchema = { type: 'string', title: '甲', maxLength: 9 };
  const object = (rest: object): FormSchema => ({
    type: 'object',
    properties: { a: text },
    ...rest,
  });

  it.each<[string, object, RegExp]>([
    ['oneOf', { oneOf: [{ required: ['a'] }] }, /keyword oneOf/],
    ['patternProperties', { patternProperties: { '.*': text } }, /keyword patternProperties/],
    ['$ref', { allOf: [{ $ref: 'https://example.org/x' }] }, /allOf\/0: keyword \$ref/],
    ['a vacuous condition', { if: { properties: { a: { const: '1' } } } }, /a is read but not/],
    [
      'a condition on a later field',
      { if: { properties: { b: { const: '1' } }, required: ['b'] }, then: {} },
      /reads b too early/,
    ],
    [
      'a field declared again after it was read',
      {
        if: { properties: { a: { const: '1' } }, required: ['a'] },
        then: { properties: { a: text } },
      },
      /a is declared again/,
    ],
    [
      'a roll-up that does not exist',
      { properties: { a: { ...text, 'x-rollup': 'median' } } },
      /x-rollup/,
    ],
    [
      'a condition that nothing follows from',
      { if: { properties: { a: { const: '1' } }, required: ['a'] } },
      /strict mode/,
    ],
  ])('is a fault: %s', (name, rest, fault) => {
    expect(() =>
      validateSubmission({ id: name, key: 'trial', schema: object(rest) }, { a: '1' }),
    ).toThrow(fault);
  });
});
