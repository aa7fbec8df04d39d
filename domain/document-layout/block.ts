/** Paper with a red head and 文件, or a letter between offices (信函格式, GB/T 9704-2012, 10.1). */
export const DOCUMENT_FORMS = ['paper', 'letter', 'plain'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/** 一、 · （一） · 1. · （1） */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** One part of an official document, by what it is; where it stands follows from the standard. */
export type Block =
  | { kind: 'masthead'; text: string }
  /** 发文字号 with the rule below it; papers that go upward name who signed them off. */
  | { kind: 'number'; number: string; signer?: string }
  | { kind: 'title'; lines: string[] }
  | { kind: 'recipients'; text: string }
  /** `rest` runs on after the heading in the face of the body. */
  | { kind: 'heading'; level: HeadingLevel; text: string; rest: string }
  | { kind: 'paragraph'; text: string }
  /** `widths` are shares of the columns, of any sum; left out: by what stands in them. */
  | { kind: 'table'; columns: string[]; rows: string[][]; widths?: number[] }
  | { kind: 'annexes'; titles: string[] }
  | { kind: 'signature'; issuer: string; date: string }
  | { kind: 'annotation'; text: string };

/** 版记 at the foot of the last page; null where it says nothing. */
export interface Imprint {
  copies: string | null;
  printed: { office: string; on: string } | null;
}

/** A document as a tree of its parts, before anything is placed. */
export interface OfficialDocument {
  form: DocumentForm;
  /** Of the file and its properties; not printed. */
  name: string;
  blocks: Block[];
  imprint: Imprint | null;
}
