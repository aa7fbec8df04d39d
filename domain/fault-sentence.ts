import type { FaultCode, FaultParams } from './fault-code';

type Sentence = (params: FaultParams) => string;

const SENTENCES = {
  wrongType: (p) => `此处应填${p.expected}，实际填的是${p.found}。`,
  missing: (p) => `缺少“${p.key}”，请补上。`,
  unknownKey: (p) => `没有“${p.key}”这一项，请检查拼写或删去。`,
  notOneOf: (p) => `“${p.found}”不在可选范围内，可选：${p.allowed}。`,
  blank: () => '此处不能为空，请填写。',
  badId: (p) => `标识“${p.id}”不合规：只能用小写英文字母、数字和短横线，1 至 64 个字符。`,
  duplicateId: (p) => `标识“${p.id}”重复，请改用不同的标识。`,
  duplicateNumber: (p) => `有两项工作任务的序号都是 ${p.no}，请重新编号。`,
  duplicateRow: (p) => `“${p.row}”在报送要求表中出现了两行，请合并为一行。`,
  duplicatePoint: (p) => `督查要点“${p.point}”写了两次，请删去一条。`,
  notCounting: (p) => `“${p.found}”不是不小于 ${p.least} 的整数，请改正。`,
  outOfRange: (p) => `${p.found} 超出范围，应为 ${p.least} 至 ${p.most} 之间的整数。`,
  unknownUnit: (p) =>
    p.suggestions
      ? `组织机构中没有“${p.words}”，是否应为：${p.suggestions}？`
      : `组织机构中没有“${p.words}”，请核对名称或先登记该单位。`,
  ambiguousUnit: (p) => `“${p.words}”对应多个单位，请改用单位标识指明是哪一个。`,
  emptyClass: (p) => `发文单位之下没有“${p.unitClass}”类单位，请删去或核对组织机构。`,
  nobodyTakesPart: () => '既没有主送单位，也没有牵头或配合单位，请至少指定一个。',
  impossibleDate: (p) => `“${p.found}”不是存在的日期，请按“年-月-日”填写，如 2022-05-06。`,
  impossibleMonth: (p) => `${p.found} 不是 1 至 12 之间的月份，请改正。`,
  endsBeforeStart: (p) => `结束时间 ${p.to} 早于开始时间 ${p.from}，请改正。`,
  danglingAnchor: (p) => `引用的事件“${p.anchor}”未在事件表中定义，请补充定义或改正引用。`,
  sharedEventUnknown: (p) =>
    `事件“${p.name}”引用的是其他通知的事件，但查不到该事件：那份通知没有在办、已改动或本单位看不到，请重新选择，或改为本通知自己定日期。`,
  linkedNoticeUnknown: () =>
    '引用的通知查不到，或本单位看不到，请重新选择，或改为填写文件名称和发文字号。',
  sharedStepUnknown: (p) =>
    `“${p.step}”要与另一份通知共用一次报送，但查不到那份通知的办理环节：没有在办、已改动或本单位看不到，请重新选择或取消共用。`,
  sharedStepMisplaced: (p) =>
    `“${p.step}”不是报送方案、阶段报告或总结的环节，不能共用，请取消共用。`,
  sharedKindDiffers: (p) =>
    `“${p.step}”与所选环节不是同一类材料，不能一次报送两件共用，请改选同类环节。`,
  sharedFormUnfit: (p) =>
    `“${p.step}”与所选环节的表单对不上：${p.fields}${Number(p.count) > 5 ? `等 ${p.count} 项` : ''}只在一边有，或两边类型不同，请改用同一表单或取消共用。`,
  danglingPhase: (p) => `引用的阶段“${p.phase}”不存在，请补充该阶段或改正引用。`,
  danglingStep: (p) => `引用的办理环节“${p.step}”不存在，请补充该环节或改正引用。`,
  unknownForm: (p) => `没有名为“${p.form}”的表单，请先发布该表单或改选其他表单。`,
  requiresItself: (p) => `前置环节互相等待（${p.cycle}），谁也无法开始，请解开。`,
  phasesWithoutReport: () => '只有阶段报告可以分阶段，请删去此处的阶段。',
  badInstant: (p) =>
    `“${p.found}”不是可识别的时刻，请填日期（如 2022-05-06）或带时区的时间（如 2022-05-06T18:00:00+08:00）。`,
  badDuration: (p) =>
    `“${p.found}”不是可识别的时长，请按周、日、时、分、秒填写，如 P3D、PT20S；年和月长短不一，不能使用；最长十年。`,
  dueAfterClose: (p) =>
    `时限 ${p.dueOn} 晚于专项工作截止日 ${p.closesOn}，请提前时限或推迟截止日。`,
  dueNeverFalls: () => '按此规则一次时限也不会产生，请核对截止日期。',
  dueTooOften: (p) => `按此规则会产生 ${p.count} 次时限，最多 ${p.most} 次，请缩短期限。`,
  dueInUndatedStretch: () => '起始日期尚未确定，不能按月或按季报送，请改用其他时限。',
  dueWithoutWindow: () => '此处没有可依据的结束日期，请设定专项工作截止日或改用其他时限。',
  rungNumber: (p) => `催办规则的序号应从 1 起连续排列，此处应为 ${p.expected}，实际为 ${p.found}。`,
  rungTooEarly: (p) => `第 ${p.no} 级催办早于第 ${p.before} 级，请按时间先后排列。`,
  rungWithoutAudience: (p) => `第 ${p.no} 级催办没有指定对象，请至少指定一个。`,
  rungWithoutHours: (p) => `第 ${p.no} 级催办按工作时间计算，请填写工作时间。`,
  reassignedOutside: (p) =>
    `第 ${p.no} 级催办指定的督办单位有误：只有“转交督办”可以指定，且应为发文单位或其部门、直属单位，不能是主办部门自己。`,
  reassignedNowhere: (p) =>
    `第 ${p.no} 级催办转交发文单位督办，而主办部门就是发文单位，无处转交；请改用其他方式。`,
  circularWithoutReader: (p) => `第 ${p.no} 级催办起草的通报没有指定印发范围，请至少选择一个。`,
  readersWithoutCircular: (p) =>
    `第 ${p.no} 级催办不起草通报，不需要印发范围，请删去或改为起草通报。`,
  badWorkingHours: (p) =>
    `“${p.found}”不是可识别的工作时间，请按先后填写各段起止，如 08:30 至 12:00，每段互不重叠。`,
  nobodyToReview: (p) => `“${p.step}”需要审核，但主办部门和发文单位都没有人员，请先配备人员。`,
  peerReview: (p) =>
    `有部门要报送“${p.step}”，不由同级的主办部门审核，而发文单位没有人员，请先为发文单位配备人员。`,
  ownReview: (p) =>
    `主办部门自己也要报送“${p.step}”，不能自己审核，而发文单位没有人员，请先为发文单位配备人员。`,
  routeEmpty: () => '审批流程没有任何环节，请至少添加一个环节或删去审批流程。',
  routeTooLong: (p) => `审批流程有 ${p.count} 个环节，最多 ${p.most} 个，请精简。`,
  routeAsksNobody: () =>
    '按条件审批流程可能一个环节也不经过，请至少保留一个不设条件、无人时不自动通过的环节。',
  nodeWithoutApprovers: (p) => `环节“${p.title}”没有审批人，请至少指定一个。`,
  branchWithoutNodes: (p) => `分支“${p.title}”没有任何环节，请添加环节或删去分支。`,
  forkTooNarrow: (p) => `并行“${p.title}”不足两个分支，请添加分支或改为普通环节。`,
  voteWithoutNeed: (p) => `票签环节“${p.title}”没有说明需要多少票，请填写票数或比例。`,
  needWithoutVote: () => '只有票签环节可以规定票数或比例，请删去或改为票签。',
  conditionWithoutValue: () => '条件没有填写比较的值，请补充或删去条件。',
  boundsCrossed: (p) => `条件的下限 ${p.atLeast} 大于上限 ${p.atMost}，请改正。`,
  chaseBeforeAsked: (p) => `第 ${p.no} 次审批催办早于送审时间，请改为送审之后。`,
  itemLeadWithoutItem: () => '这里没有对应的任务牵头部门，请改选其他审批人。',
  itemReviewMisplaced: (p) => `“${p.step}”不按任务分项报送，不能分项审核，请关闭分项审核。`,
  itemReviewWithoutRoute: (p) =>
    `“${p.step}”分项审核之后没有人审定，请在审批流程中添加主办部门审定的环节。`,
  itemReviewWithoutLeads: (p) =>
    `没有一项工作任务有牵头部门，“${p.step}”无法分项审核，请先为任务指定牵头部门。`,
} as const satisfies Record<FaultCode, Sentence>;

/** The sentence for a person: what is wrong and what to do next. */
export function faultSentence(code: FaultCode, params: FaultParams): string {
  return SENTENCES[code](params);
}
