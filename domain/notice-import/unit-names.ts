const BODY_END =
  /(?:工会|工委|委员会|政府|党委|党组|[部室处科局厅委办院校会司社站所馆团队党行])(?:[（(][^（）()]*[）)])?$/;

/** Whether the words end as the name of a body does. */
export function endsAsBody(name: string): boolean {
  return (
    BODY_END.test(name) ||
    /(?:单位|中心|集团|大学|机构|部门|企业|法庭|联合会|协会|商会|学会|小组|支部)$/.test(name)
  );
}

/** Parts of a list, divided only outside brackets and quotation marks. */
export function divide(text: string, by: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if ('（(“《〔'.includes(char)) depth += 1;
    if ('）)”》〕'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && by.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}

const SHORT_HEAD =
  /^各?辖?(?:地|[省市县区州旗盟乡镇]{1,2}|街道|自治[区州县旗]|直辖市)(?:[（(][^（）()]*[）)])?$/;
const SHORT_BEGINNING = /^各?辖?(?:[省市县区州旗盟乡镇]|街道)(?:[（(][^（）()]*[）)])?/;
const BODY_TAIL = /(?:人民政府|总工会|工会|[\u4e00-\u9fa5]{1,4}[局厅委])$/;
const OWN_BEGINNING =
  /^((?:[省市县区州]|自治区|自治州)(?:总(?!工会)|政府|委(?!宣|组)))(机关各|机关)?/;

/** What the last of several bodies lends the others: 县人民政府 its 人民政府, 区统计局 its 统计局. */
function tailOf(name: string): string {
  return BODY_TAIL.exec(name.replace(SHORT_BEGINNING, ''))?.[0] ?? '';
}

/** 各市、县人民政府 is read as 各市人民政府 and 各县人民政府. */
function withTails(names: readonly string[]): string[] {
  let tail = '';
  const tailed = [...names].reverse().map((name) => {
    if (SHORT_HEAD.test(name)) return name + tail;
    tail = tailOf(name);
    return name;
  });
  let isEach = false;
  return tailed.reverse().map((name, i) => {
    const own = names[i] ?? '';
    const isEachToo = isEach && SHORT_HEAD.test(own.slice(0, own.length - tailOf(own).length));
    isEach = SHORT_HEAD.test(own) && (isEach || own.startsWith('各'));
    return isEachToo && !own.startsWith('各') ? `各${name}` : name;
  });
}

/** 省政府各委、办、厅、局. */
const EACH_KIND = /^(.*各)[部委办厅局室]$/;

function withBeginning(name: string, first: string): string {
  const each = /^[部委办厅局室]$/.test(name) ? EACH_KIND.exec(first)?.[1] : undefined;
  if (each !== undefined) return each + name;
  const [, stem, organ] = OWN_BEGINNING.exec(first) ?? [];
  if (!stem || OWN_BEGINNING.test(name) || /(?:工会|工委|政府)$/.test(name)) return name;
  if (!/^(?:各?直属|各?所属|干校|中心|[\u4e00-\u9fa5]{2,4}(?:医院|学校|院|校)$)/.test(name))
    return name;
  return name === '中心' && organ ? `${stem}${organ}${name}` : stem + name;
}

/** Peers of one group (、), with the beginnings and endings that the first or last shares with others. */
export function peers(text: string): string[] {
  const names = divide(text, /、/);
  const tailed = withTails(names);
  return tailed.map((name, i) => (i === 0 ? name : withBeginning(name, tailed[0] ?? '')));
}
