import type { Point } from './outline';

const REQUIREMENTS = /要求$|保障|组织领导|组织实施|引向深入|纪律/;
const EXPOSITION =
  /意义|认识|总体要求|总体思路|指导思想|基本原则|目标|主题$|背景|学习领会|思想和行动|精神实质|内涵|对象$|范围$|方式$|地点$|联系|^(?:总结报告|(?:材料|信息|情况|总结)报送)$|奖项|奖励|资格|条件$|标准$|^.{2,4}时限$|经费|程序$|流程$|人员$|职责(?:分工)?$|(?:有关|其他|其它|注意|相关|未尽)事[项宜]$|(?:作品|参赛|参评|材料)要求$|(?:报送|检查|抽查|督查|评选|评审|推荐|申报|计分|考核)(?:办法|方法)$|(?:总结|材料|调查|统计|检查|征文|作品|考试|竞赛|比赛|参赛|培训|课程)内容$/;
const SCHEDULE = /^[^，。]{0,8}时间(?:$|安排|节点|进度|[及和与、])|阶段|步骤|进度|日程|频率/;

export type PartKind = 'requirements' | 'exposition' | 'schedule' | 'work';

/** What a part of a notice is by its heading: only work becomes items. */
export function partKind({ title, points }: Point): PartKind {
  if (points.some((point) => /^[^，。]{2,14}阶段/.test(point.title.text))) return 'schedule';
  if (SCHEDULE.test(title.text)) return 'schedule';
  if (EXPOSITION.test(title.text)) return 'exposition';
  return REQUIREMENTS.test(title.text) ? 'requirements' : 'work';
}
