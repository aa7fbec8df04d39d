/** A countable limit named in the text of an item. */
export interface QuotaReading {
  name: string;
  count: number;
  unit: string;
}

const COUNTED = /^(.{2,40}?)(?:不少于|不超过|至少)?(\d{1,6})([个名人件篇份])$/;
const ALLOTTING =
  /(?:评选表彰|评选|表彰|选树|命名|推荐|选派|选送|报送|培育|授予|遴选)(?!工作|活动|选手)/;

function chain(text: string): QuotaReading[] {
  const found: QuotaReading[] = [];
  for (const part of text.split(/[、，]/)) {
    const counted = COUNTED.exec(part);
    if (!counted) {
      if (found.length > 0) break;
      continue;
    }
    const [, words = '', count = '', unit = ''] = counted;
    const before = found[found.length - 1]?.name;
    const shared = before?.slice(0, -words.length);
    const isShort = words.length <= 3 && before?.at(-words.length) === words[0];
    if (words.length <= 3 && !isShort) continue;
    found.push({ name: isShort ? `${shared}${words}` : words, count: Number(count), unit });
  }
  return found;
}

/** Quotas: a name with a number after a verb that allots, in a chain the beginning is shared. */
export function readQuotas(text: string): QuotaReading[] {
  return text.split(/[。；]/).flatMap((sentence) =>
    sentence
      .split(ALLOTTING)
      .slice(1)
      .flatMap((words) => chain(words)),
  );
}
