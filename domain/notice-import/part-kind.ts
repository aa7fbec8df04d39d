import type { Point } from './outline';

const REQUIREMENTS = /要求$|保障|组织领导|组织实施|引向深入|纪律/;
const EXPOSITION =
  /意义|认识|总体要求|总体思路|指导思想|基本原则|目标|主题$|背景|学习领会|思想和行动|精神实质|内涵|联系(?!对象|服务|指导)|^(?:总结报告|(?:材料|信息|情况|总结)报送)$|^(?:按时|及时|定期)(?:报送|上报|反馈)[^，。]{0,8}$|^.{2,4}时限$|^其[他它]$|(?:有关|其他|其它|注意|相关|未尽)事[项宜]$|(?:作品|参赛|参评|材料)要求$|(?:报送|检查|抽查|督查|评选|评审|推荐|申报|计分|考核)(?:办法|方法)$|(?:总结|材料|调查|统计|检查|督查|督导|抽查|征文|作品|考试|竞赛|比赛|参赛|培训|课程)内容$/;
/** What a heading only names; 明确联系对象 asks for it to be done. */
const NAMED =
  /对象$|范围$|方式$|地点$|奖项|奖励|资格|条件$|标准$|经费|程序$|流程$|人员$|职责(?:分工)?$/;
const DOES =
  /^(?:明确|确定|扩大|创新|优化|规范|完善|健全|建立|改进|拓展|拓宽|丰富|深化|统一|简化|转变|提高|推行)/;
const SCHEDULE =
  /^[^，。]{0,8}时间(?:$|安排|节点|进度|[及和与、])|阶段|步骤|进度(?!.{0,4}制度)|日程|频率/;

export type PartKind = 'requirements' | 'exposition' | 'schedule' | 'work';

/** What a part of a notice is by its heading: only work becomes items. */
export function partKind({ title, points }: Point): PartKind {
  // 检查范围：全市企业: the words before the colon are the heading.
  const heading = /^([^：，。]{2,12})：/.exec(title.text)?.[1] ?? title.text;
  if (points.some((point) => /^[^，。]{2,14}阶段/.test(point.title.text))) return 'schedule';
  if (SCHEDULE.test(heading)) return 'schedule';
  if (EXPOSITION.test(heading)) return 'exposition';
  if (NAMED.test(heading) && !DOES.test(heading)) return 'exposition';
  return REQUIREMENTS.test(heading) ? 'requirements' : 'work';
}
