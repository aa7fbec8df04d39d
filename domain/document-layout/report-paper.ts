import type { StepKind } from '../campaign-file';
import type { FormBody } from '../form';
import type { Block, OfficialDocument } from './block';
import { breakTitle } from './break-title';
import { chineseDay } from './chinese-day';
import { filledFields, type FilledField, type FormShape } from './filled-fields';
import { formBlocks } from './form-blocks';
import { noticeMatter } from './notice-matter';

/** Something handed in, as the paper that goes with it. */
export interface ReportFacts {
  kind: Exclude<StepKind, 'receipt'>;
  unit: string;
  /** To whom it goes. */
  issuer: string;
  notice: { title: string; number: string };
  form: FormShape;
  body: FormBody;
  /** 零报告 */
  nothing: boolean;
  /** Calendar day it was handed in on. */
  on: string;
}

const GENRES = {
  plan: '方案',
  report: '情况',
  progress: '进展情况',
  summary: '工作总结',
} as const satisfies Record<ReportFacts['kind'], string>;

/** Fields that stand in places of their own: beside the number, and below the date. */
const HEAD_FIELDS = ['number', 'signer', 'contact', 'contactPhone'];
const NOTHING = '本期没有需要报告的情况。';

function wordsAt(body: FormBody, key: string): string {
  const value = body[key];
  return typeof value === 'string' ? value.trim() : '';
}

function titleOf({ kind, unit, notice }: ReportFacts): string {
  const matter = noticeMatter(notice.title);
  if (kind === 'plan') return `${unit}关于报送${matter}${GENRES.plan}的报告`;
  return `${unit}关于${matter}${GENRES[kind]}的报告`;
}

/** Papers that go upward name who signed them off; the name is left open where the form has none. */
function numberOf(body: FormBody): Block {
  return { kind: 'number', number: wordsAt(body, 'number'), signer: wordsAt(body, 'signer') };
}

function contactOf(body: FormBody): Block[] {
  const name = wordsAt(body, 'contact');
  const phone = wordsAt(body, 'contactPhone');
  if (name === '' && phone === '') return [];
  const words = [name && `联系人：${name}`, phone && `电话：${phone}`].filter((one) => one !== '');
  return [{ kind: 'annotation', text: `（${words.join('，')}）` }];
}

function opening({ kind, notice }: ReportFacts): Block {
  const number = notice.number === '' ? '' : `（${notice.number}）`;
  const matter = `现将${kind === 'plan' ? '方案' : `有关${GENRES[kind]}`}报告如下：`;
  return { kind: 'paragraph', text: `根据《${notice.title}》${number}要求，${matter}` };
}

function isShown({ key }: FilledField): boolean {
  return !HEAD_FIELDS.includes(key);
}

/** 情况报告, 方案 or 总结 of a unit, from the form it handed in. */
export function reportPaper(facts: ReportFacts): OfficialDocument {
  const { unit, issuer, form, body, nothing, on } = facts;
  const title = titleOf(facts);
  const filled = formBlocks(filledFields(form, body).filter(isShown));
  const content: Block[] = nothing ? [{ kind: 'paragraph', text: NOTHING }] : filled.blocks;
  return {
    form: 'plain',
    name: title,
    blocks: [
      numberOf(body),
      { kind: 'title', lines: breakTitle(title) },
      { kind: 'recipients', text: `${issuer}：` },
      opening(facts),
      ...content,
      { kind: 'paragraph', text: '特此报告。' },
      ...(filled.files.length > 0 ? [{ kind: 'annexes', titles: filled.files } as const] : []),
      { kind: 'signature', issuer: unit, date: chineseDay(on) },
      ...contactOf(body),
    ],
    imprint: null,
  };
}
