import { canonicalJson } from '../../domain/canonical-json';
import { designFaults } from '../../domain/form-design/design-faults';
import { fromSchema } from '../../domain/form-design/from-schema';
import { toSchema } from '../../domain/form-design/to-schema';
import { TEMPLATES } from '../../forms/templates';
import { validateSubmission } from '../../web/server/form-validation/validate-submission';

it('offers a form for each thing that notices ask for, each under a name of its own', () => {
  expect(TEMPLATES.map(({ title }) => title)).toEqual([
    ...['签收', '方案', '阶段报告', '月度统计表', '宣讲安排表', '名额推荐表'],
    ...['检查清单', '经验案例', '总结'],
  ]);
  expect(new Set(TEMPLATES.map(({ key }) => key)).size).toBe(TEMPLATES.length);
});

describe.each(TEMPLATES.map((form) => [form.key, form] as const))('%s', (key, form) => {
  it('could be published as it is, and loses nothing in the designer', () => {
    expect(designFaults(form.schema, form.ui)).toEqual([]);
    const again = toSchema(fromSchema(form));
    expect(canonicalJson(again.schema)).toBe(canonicalJson(form.schema));
  });

  it('has a typical filling', () => {
    expect(Object.keys(form.samples.valid).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(form.samples.valid))('accepts the %s sample whole', (_name, body) => {
    expect(validateSubmission({ id: key, ...form }, body)).toEqual({ body });
  });

  it.each(Object.entries(form.samples.invalid))(
    'refuses the sample %s at one place',
    (_rule, { body, pointer }) => {
      expect(validateSubmission({ id: key, ...form }, body)).toMatchObject({
        errors: [{ pointer }],
      });
    },
  );
});
