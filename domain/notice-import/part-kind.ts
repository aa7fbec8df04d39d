import type { Point } from './outline';

const REQUIREMENTS = /要求$|保障|组织领导|组织实施|引向深入|纪律/;
const EXPOSITION =
  /意义|认识|总体要求|总体思路|指导思想|基本原则|目标|主题$|背景|学习领会|思想和行动|精神实质|内涵|对象$|范围$|方式$|地点$|联系|奖项|奖励|资格|条件$|标准$|经费|程序$|人员$|(?:总结|材料|调查|统计|检查|征文|作品|考试|竞赛|比赛|参赛)内容$/;
const SCHEDULE = /^(?:活动|实施|工作|会议|培训|报名|竞赛|比赛)?时间|阶段|步骤|进度|日程/;

export type PartKind = 'requirements' | 'exposition' | 'schedule' | 'work';

/** What a part of a notice is by its heading: only work becomes items. */
export function partKind({ title }: Point): PartKind {
  if (SCHEDULE.test(title.text)) return 'schedule';
  if (EXPOSITION.test(title.text)) return 'exposition';
  return REQUIREMENTS.test(title.text) ? 'requirements' : 'work';
}
