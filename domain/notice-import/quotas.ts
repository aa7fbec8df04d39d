import { type Passage, type Span, spanOf } from './passage';

/** A countable limit named in the text of an item. */
export interface QuotaReading {
  name: string;
  count: number;
  unit: string;
  /** Of whom each has so many (每个市、各高校); null for a total. */
  per: string | null;
  bound: 'atLeast' | 'atMost' | null;
  /** The paragraph that says it. */
  span: Span | null;
}

const BOUND = '(不少于|不低于|至少|不超过|不多于|最多|限)?';
const UNIT = '([个名人件篇份支户幅])';
const NAME_FIRST = new RegExp(`^(.{0,40}?)(?:各)?${BOUND}(\\d{1,6})${UNIT}$`);
const COUNT_FIRST = new RegExp(`^${BOUND}(\\d{1,6})${UNIT}([\\u4e00-\\u9fa5“”]{2,16})$`);
const ALLOTTING =
  /评选表彰|(?:评选|表彰|选树|命名|推荐|推报|推选|选派|选送|选拔|报送|限报|培育|授予|遴选)(?!工作|活动|选手)|选派(?=选手)/g;
const NO_NAME = /^(?:其中|共计?|总计|合计|约|近|每|各|前|第|一式|其他)/;

function boundOf(word: string | undefined): QuotaReading['bound'] {
  if (!word) return null;
  return /不少于|不低于|至少/.test(word) ? 'atLeast' : 'atMost';
}

/** Characters before the verb in which it is said of whom each has so many. */
const LONGEST_PER = 40;

/** Of whom the words before the verb say that each has so many. */
function perOf(before: string): string | null {
  const words = /[^，；：。]*$/.exec(before.slice(-LONGEST_PER))?.[0] ?? '';
  const each = /^(?:（.{1,3}）)?((?:每|各|全).{1,24}?)(?:各|分别|可|限|至少|原则上)?$/.exec(
    words,
  )?.[1];
  return each ?? /^(.{2,24}?)(?:各|分别|每单位)$/.exec(words)?.[1] ?? null;
}

type SaidQuota = Omit<QuotaReading, 'span'>;
type Counted = Pick<QuotaReading, 'name' | 'count' | 'unit' | 'bound'>;

function readCounted(part: string): Counted | null {
  const [, first, found, unit, name] = COUNT_FIRST.exec(part) ?? [];
  if (name && found && unit) return { name, count: Number(found), unit, bound: boundOf(first) };
  const [, words, bound, count, measure] = NAME_FIRST.exec(part) ?? [];
  if (words === undefined || !count || !measure) return null;
  return { name: words, count: Number(count), unit: measure, bound: boundOf(bound) };
}

/** 青海省五一劳动奖状、奖章: a short name takes its beginning from the one before. */
function fullName(name: string, before: string | undefined): string | null {
  if (name === '') return before ?? null;
  if (NO_NAME.test(name)) return null;
  const isShort = name.length <= 3 && before?.at(-name.length) === name[0];
  if (isShort) return `${before?.slice(0, -name.length)}${name}`;
  // 河湾市先进集体、先进个人: the area is said once.
  const area = /^([\u4e00-\u9fa5]{1,6}?[省市县区州])(..)/.exec(before ?? '');
  return area && name.startsWith(area[2] ?? '') ? `${area[1]}${name}` : name;
}

function chain(text: string, per: string | null, known: string | undefined): SaidQuota[] {
  const found: SaidQuota[] = [];
  let uncounted: string[] = [];
  for (const part of text.split(/[、，]/)) {
    const counted = readCounted(part);
    if (!counted) {
      if (found.length > 0) break;
      uncounted.push(part);
      continue;
    }
    const name = fullName(counted.name, found[found.length - 1]?.name ?? known);
    if (name === null || name.length < 2) continue;
    // 书法、美术、摄影作品各5件: as many of each.
    const also = /各(?:不|至|最|限)?[^各]{0,3}\d/.test(part) ? uncounted : [];
    for (const one of [...also, name]) found.push({ ...counted, name: one, per });
    uncounted = [];
  }
  return found;
}

/** Quotas: a name with a number after a verb that allots, in a chain the beginning is shared. */
export function readQuotas(paragraph: Passage): QuotaReading[] {
  const span = spanOf(paragraph);
  return quotasIn(paragraph.text).map((quota) => ({ ...quota, span }));
}

function quotasIn(text: string): SaidQuota[] {
  return text.split(/[。；]/).flatMap((sentence) => {
    const verbs = [...sentence.matchAll(ALLOTTING)];
    const found: SaidQuota[] = [];
    // Of one name it is plain what a bare number behind the next verb counts.
    let last: SaidQuota[] = [];
    for (const [i, { 0: verb, index }] of verbs.entries()) {
      const words = sentence.slice(index + verb.length, verbs[i + 1]?.index);
      const per = perOf(sentence.slice(verbs[i - 1]?.index ?? 0, index));
      const own = words.replace(/，[^，]*$/, (rest) => (verbs[i + 1] ? '' : rest));
      const known = last.length === 1 ? last[0]?.name : undefined;
      last = chain(own, per, known);
      found.push(...last);
    }
    return found;
  });
}
