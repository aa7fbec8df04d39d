import fc from 'fast-check';
import type { Block } from '../../../domain/document-layout/block';
import { documentText } from '../../../domain/document-layout/document-text';
import { formPaper, type FormPaperFacts } from '../../../domain/document-layout/form-paper';
import { catalogue } from '../../../forms/catalogue';
import { TEMPLATES } from '../../../forms/templates';
import { planSamples } from '../../../forms/plan/samples';
import {
  choice,
  choices,
  day,
  figure,
  rows,
  text,
  when,
  words,
  yesNo,
} from '../../../forms/fields';

const FORM = {
  schema: {
    type: 'object',
    title: '走访登记表',
    description: '逐户填写。',
    required: ['name'],
    properties: {
      name: words('户主', 30),
      on: day('走访日期'),
      ways: choices('方式', { visit: '上门', call: '电话' }),
      hard: yesNo('是否有困难'),
      story: text('情况', 800),
      visits: rows('历次走访', 50, {
        type: 'object',
        properties: { by: words('走访人', 20), kind: choice('类别', { a: '定期', b: '临时' }) },
      }),
      count: { ...figure('户数'), 'x-unit': '户' },
      of: { type: 'string', title: '所属单位', 'x-pick': 'unit', maxLength: 64 },
    },
    allOf: [when('hard', [true], { properties: { help: words('帮扶措施', 300) } })],
  },
  ui: { 'ui:order': ['name', 'on', 'ways', 'of', 'hard', 'help', 'story', 'visits', 'count'] },
} as const satisfies FormPaperFacts['form'];

const EMPTY: FormPaperFacts = { title: '走访登记表', form: FORM, body: null, filledBy: null };

function tablesOf({ blocks }: { blocks: Block[] }) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

function lineOf(paper: { blocks: Block[] }, label: string): string[] | undefined {
  return tablesOf(paper)
    .flatMap((table) => table.rows)
    .find(([first]) => first === label);
}

describe('an empty form on paper', () => {
  const paper = formPaper(EMPTY);

  it('gives choices a box each, days and figures their units, texts lines to write on', () => {
    expect(lineOf(paper, '方式')?.[1]).toBe('□ 上门　□ 电话');
    expect(lineOf(paper, '是否有困难')?.[1]).toBe('□ 是　□ 否');
    expect(lineOf(paper, '走访日期')?.[1]).toMatch(/^\u3000+年\u3000+月\u3000+日$/);
    expect(lineOf(paper, '户数')?.[1]).toMatch(/^\u3000+户$/);
    expect(lineOf(paper, '情况')?.[1]?.split('\n')).toHaveLength(4);
  });

  it('says in words what a screen would hide, what must be filled in and how much', () => {
    expect(lineOf(paper, '帮扶措施')?.[2]).toBe('“是否有困难”选“是”时填写；不超过300字');
    expect(lineOf(paper, '户主')?.[2]).toBe('必填');
    expect(lineOf(paper, '所属单位')?.[2]).toBe('');
    expect(documentText(paper)).toContain('逐户填写。');
  });

  it('has tables with numbered empty rows under headings, in the order of the form', () => {
    const [, visits] = tablesOf(paper);
    expect(visits?.columns).toEqual(['序号', '走访人', '类别']);
    expect(visits?.rows).toHaveLength(5);
    expect(visits?.rows[1]).toEqual(['2', '\n', '□ 定期　□ 临时']);
    const kinds = paper.blocks.map(({ kind }) => kind);
    expect(kinds.slice(3, 7)).toEqual(['table', 'heading', 'table', 'table']);
  });
});

describe('a form as it was filled in', () => {
  const body = { name: '王某', ways: ['call'], hard: false, visits: [{ by: '李某', kind: 'b' }] };
  const filledBy = { unit: '东岭市总工会', notice: '关于走访的通知', on: '2022-06-05' };
  const paper = formPaper({ ...EMPTY, body, filledBy });

  it('shows what was chosen, and no rows that nobody filled in', () => {
    expect(lineOf(paper, '方式')?.[1]).toBe('□ 上门　■ 电话');
    expect(lineOf(paper, '是否有困难')?.[1]).toBe('□ 是　■ 否');
    expect(tablesOf(paper)[1]?.rows).toEqual([['1', '李某', '□ 定期　■ 临时']]);
  });

  it('says whose it is, for which notice, of which day', () => {
    const said = documentText(paper);
    expect(said).toContain('填报单位：东岭市总工会');
    expect(said).toContain('对应通知：《关于走访的通知》');
    expect(said).toContain('填报日期：2022年6月5日');
  });
});

it.each([...Object.values(catalogue), ...TEMPLATES].map((form) => [form.title, form] as const))(
  '%s can be printed empty and filled in, and says each of its titles',
  (title, form) => {
    const empty = documentText(formPaper({ title, form, body: null, filledBy: null }));
    for (const { title: field } of Object.values(form.schema.properties ?? {})) {
      expect(empty).toContain(field);
    }
    for (const body of Object.values(form.samples.valid)) {
      expect(tablesOf(formPaper({ title, form, body, filledBy: null }))).not.toEqual([]);
    }
  },
);

it('prints any values of a form without falling over them', () => {
  const { plan } = catalogue;
  const wild = fc.dictionary(
    fc.constantFrom(...Object.keys(plan.schema.properties ?? {})),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(wild, (body) => {
      const filled = { ...planSamples.valid.minimal, ...body } as FormPaperFacts['body'];
      const said = documentText(
        formPaper({ title: '方案', form: plan, body: filled, filledBy: null }),
      );
      expect(said).not.toContain('undefined');
      expect(said).not.toContain('[object');
    }),
  );
});
