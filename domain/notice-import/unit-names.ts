const BODY_END =
  /(?:工会|工委|委员会|政府|党委|党组|[妇文残侨青]联|商联|科协|[部室处科股局厅委办院校会司社站所馆宫团队党行园学])(?:[（(][^（）()]*[）)])?$/;
/** Gatherings and the public end as bodies do, and are none. */
const NO_BODY =
  /(?:(?:社|座谈|推进|例|晚|机|展|总结|表彰|动员|部署|调度)会|文学|科学|同学|开学|放学|控股|入股)$/;

/** Whether the words end as the name of a body does. */
export function endsAsBody(name: string): boolean {
  return (
    !NO_BODY.test(name) &&
    (BODY_END.test(name) ||
      /(?:单位|系统|中心|集团|大学|海关|机构|部门|企业|法庭|联合会|协会|商会|学会|小组|支部)$/.test(
        name,
      ))
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
  /^各?辖?(?:地|行署|行政公署|[省市县区州旗盟乡镇]{1,2}|街道|自治[区州县旗]|直辖市)(?:[（(][^（）()]*[）)])?$/;
const SHORT_BEGINNING =
  /^各?辖?(?:行署|行政公署|[省市县区州旗盟乡镇]|街道|地(?![区方级税]))(?:[（(][^（）()]*[）)])?/;
const BODY_TAIL =
  /(?:人民政府|总工会|工会|妇联|妇女联合会|残联|侨联|文联|工商联|科协|法院|检察院|[\u4e00-\u9fa5]{1,4}[局厅委])$/;
/** 劳动和社会保障局 of 地劳动和社会保障局; not the 直机关工会 of 省直机关工会. */
const WHOLE_TAIL =
  /^(?![直属级委政]|人民政府|总工会|工会)[\u4e00-\u9fa5]{2,12}(?:局|厅|委|委员会|办|办公室|工委)$/;
const OWN_BEGINNING =
  /^((?:[省市县区州]|自治区|自治州)(?:总(?!工会)|人民政府|政府|委(?!宣|组)))(机关各|机关)?/;

/** What the last of several bodies lends the others: 县人民政府 its 人民政府, 区统计局 its 统计局. */
function tailOf(name: string): string {
  const rest = name.replace(SHORT_BEGINNING, '');
  if (rest !== name && (rest === '委' || WHOLE_TAIL.test(rest))) return rest;
  if (rest !== name && /^驻[^、]{1,8}各?单位$/.test(rest)) return rest;
  return BODY_TAIL.exec(rest)?.[0] ?? '';
}

/** 各市、县人民政府 is read as 各市人民政府 and 各县人民政府. */
function withTails(names: readonly string[]): string[] {
  let tail = '';
  const tailed = [...names].reverse().map((name) => {
    if (SHORT_HEAD.test(name) || (name === '中央' && tail.startsWith('驻'))) return name + tail;
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

/** 省政府各委、办、厅、局; 厅机关有关处室、单位. */
const EACH_KIND = /^(.*(?:各|有关|相关))(?:[部委办厅局室处]|部门|处室|科室|单位)$/;
const KIND = /^(?:[部委办厅局室处]|部门|处室|科室|单位)$/;

/** 各县（市、区）委组织部 and whatever organ stands behind its area. */
const EACH_AREA =
  /^(各(?:[省市县区州旗盟乡镇]{1,3}|街道)(?:[（(][^（）()]*[）)])?)([^省市县区州旗盟乡镇直属].*)$/;
const HEADS = /^(?:总工会|人民政府|政府|党委|党工委|团委|妇联|工商联|残联|科协)$/;
const ORGAN = /^[^省市县区州旗盟乡镇各局有]{2,12}(?:局|委员会)$/;
const OF_ALL_UNITS = /^各(?:有关)?(?:单位|企业|事业单位|企事业单位|机构)$/;

/** What an organ or a class without an area of its own takes over from the first of its group. */
function areaOf(name: string, first: string): string | null {
  if (OF_ALL_UNITS.test(name)) return /^([省市县区州](?:直|属|级))各/.exec(first)?.[1] ?? null;
  if (first.startsWith('各') && /^(?:街道(?:办事处)?|幼儿园|中小学校?)$/.test(name)) return '各';
  const [, area, own = ''] = EACH_AREA.exec(first) ?? [];
  if (area === undefined) return null;
  const isOrgan = /(?:局|委员会|委|部|政府|办公室)$/.test(own) && ORGAN.test(name);
  return isOrgan || (HEADS.test(name) && name !== own) ? area : null;
}

function withBeginning(name: string, first: string): string {
  const each = KIND.test(name) ? EACH_KIND.exec(first)?.[1] : undefined;
  if (each !== undefined) return each + name;
  const area = areaOf(name, first);
  if (area !== null) return area + name;
  const [, stem, organ] = OWN_BEGINNING.exec(first) ?? [];
  if (!stem || OWN_BEGINNING.test(name) || /(?:工会|工委|政府)$/.test(name)) return name;
  if (!/^(?:各?直属|各?所属|干校|中心|[\u4e00-\u9fa5]{2,4}(?:医院|学校|院|校)$)/.test(name))
    return name;
  return name === '中心' && organ ? `${stem}${organ}${name}` : stem + name;
}

const TRADE = /^(?!各|企|事业|有关|成员|责任|直属|驻).{1,3}[^村社区乡镇园校场站企省市县州盟旗]$/;

/** 各建设、施工、监理单位: what is called by its trade alone shares the beginning and the ending. */
function ofTrades(names: readonly string[]): readonly string[] {
  const [first = ''] = names;
  const [, ownTrade, tail] =
    /^(.{2,4}?)(单位|企业|机构|学校)$/.exec(names[names.length - 1] ?? '') ?? [];
  const trades = [first.replace(/^各/, ''), ...names.slice(1, -1)];
  const areTrades =
    tail !== undefined &&
    /^各/.test(first) &&
    names.length > 1 &&
    [...trades, ownTrade ?? ''].every((trade) => TRADE.test(trade) && !endsAsBody(trade));
  return areTrades ? [...trades, ownTrade ?? ''].map((trade) => `各${trade}${tail}`) : names;
}

/** Peers of one group (、), with the beginnings and endings that the first or last shares with others. */
export function peers(text: string): string[] {
  const names = ofTrades(divide(text, /、/));
  const tailed = withTails(names);
  return tailed.map((name, i) => (i === 0 ? name : withBeginning(name, tailed[0] ?? '')));
}
