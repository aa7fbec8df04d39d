/** The pieces that schemas are made of: every text and list has a limit, every needed text a letter. */

export const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** A line or a paragraph that may be left empty; `limit` in characters. */
export const text = <const T extends string, const N extends number>(title: T, limit: N) =>
  ({ type: 'string', title, maxLength: limit }) as const;

/** A text that, once given, must hold more than blanks. */
export const words = <const T extends string, const N extends number>(title: T, limit: N) =>
  ({ type: 'string', title, minLength: 1, maxLength: limit, pattern: '\\S' }) as const;

/** A calendar day, YYYY-MM-DD. */
export const day = <const T extends string>(title: T) =>
  ({ type: 'string', title, format: 'date', maxLength: 10 }) as const;

/** 发文字号, e.g. 示总工发〔2026〕1号 */
export const documentNumber = <const T extends string>(title: T) =>
  ({
    type: 'string',
    title,
    description: '按“机关代字〔年份〕序号号”填写',
    pattern: '^[\\p{Script=Han}A-Za-z]{1,20}〔\\d{4}〕\\d{1,5}号$',
    maxLength: 40,
  }) as const;

/** A whole number from 0 that is added up over subordinate units. */
export const figure = <const T extends string>(title: T) =>
  ({ type: 'integer', title, minimum: 0, maximum: 100_000_000, 'x-rollup': 'sum' }) as const;

/** A whole number from 0 that means something for this unit only. */
export const count = <const T extends string>(title: T) =>
  ({ type: 'integer', title, minimum: 0, maximum: 100_000_000 }) as const;

/** A number that follows from others (decision 0022). */
export const computed = <const T extends string>(title: T, formula: string) =>
  ({ type: 'number', title, 'x-formula': formula }) as const;

/** A mobile number, or a landline with its area code. */
export const phone = <const T extends string>(title: T) =>
  ({
    type: 'string',
    title,
    description: '手机号，或带区号的固定电话，如 0931-1234567',
    pattern: '^(1\\d{10}|0\\d{2,3}-\\d{7,8}(-\\d{1,6})?)$',
    maxLength: 30,
  }) as const;

export const itemNumber = {
  type: 'integer',
  title: '任务序号',
  description: '通知所列工作任务的序号',
  minimum: 1,
  maximum: 999,
} as const;

export const yesNo = <const T extends string>(title: T) => ({ type: 'boolean', title }) as const;

/** One of several values, shown by their titles. */
export const choice = <const T extends string, const V extends Record<string, string>>(
  title: T,
  values: V,
) =>
  ({
    type: 'string',
    title,
    enum: Object.keys(values) as (keyof V & string)[],
    'x-enum-titles': Object.values(values),
  }) as const;

/** Any number of several values, each once. */
export const choices = <const T extends string, const V extends Record<string, string>>(
  title: T,
  values: V,
) =>
  ({
    type: 'array',
    title,
    uniqueItems: true,
    maxItems: Object.keys(values).length,
    items: choice(title, values),
  }) as const;

/** A table of rows. */
export const rows = <const T extends string, const N extends number, const Row>(
  title: T,
  limit: N,
  items: Row,
) => ({ type: 'array', title, maxItems: limit, items }) as const;

/** Files handed in with the form, by the id the upload answered. */
export const attachments = <const T extends string>(title: T) =>
  rows(title, 20, {
    type: 'object',
    title: '附件',
    'x-attachment': true,
    properties: {
      id: { type: 'string', title: '附件编号', pattern: '^[A-Za-z0-9_-]{1,64}$', maxLength: 64 },
      name: words('文件名', 255),
      size: { type: 'integer', title: '大小（字节）', minimum: 0, maximum: 104_857_600 },
    },
    required: ['id', 'name', 'size'],
  });

/** Whoever signed the paper off, and whom to ask about it: what papers that go upward carry. */
export const SIGNED_OFF = {
  signer: text('签发人', 50),
  contact: text('联系人', 50),
  contactPhone: text('联系电话', 30),
} as const;

/** Where work is done: the places and channels that notices ask to cover. */
export const VENUES = {
  enterprise: '企业车间班组',
  park: '工业园区',
  organ: '机关事业单位',
  school: '学校',
  community: '社区',
  village: '乡村',
  project: '重点工程项目',
} as const;

export const CHANNELS = {
  lecture: '集中宣讲',
  forum: '座谈交流',
  press: '报刊广播电视',
  website: '网站',
  wechat: '微信公众号',
  video: '短视频',
  venue: '工会阵地',
} as const;

/** Groups of workers, as counts only: never a record about a person. */
export const GROUPS = {
  model: '劳模工匠',
  frontline: '一线职工',
  newForm: '新就业形态劳动者',
  migrant: '农民工',
  woman: '女职工',
  youth: '青年职工',
} as const;

/** A branch: the fields of `then` belong to the form where `field` holds one of `values`. */
export const when = <const V extends string | boolean, const Then>(
  field: string,
  values: readonly V[],
  then: Then,
) =>
  ({
    if: { properties: { [field]: { enum: values } }, required: [field] },
    then,
  }) as const;
