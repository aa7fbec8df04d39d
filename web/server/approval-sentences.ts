import type { ApprovalRefusal } from '../../domain/approval/approval-refusal';
import { type Told, told } from './told';

const EIGHT_HOURS = 8 * 3_600_000;

/** Time of day as clocks in Shanghai show it. */
function clockTime(at: number): string {
  return new Date(at + EIGHT_HOURS).toISOString().slice(11, 16);
}

/** What each refusal of the rules of an approval says. */
export const approvalSentences = {
  approvalNotRunning: told(409, '这份材料当前不在审批中，可能已退回、撤回或办结，请刷新页面。'),
  notYourTurn: told(
    409,
    '这一步当前不由您办理，可能已由他人办理、转办或还未轮到您，请刷新页面查看流程。',
  ),
  approverUnknown: told(422, '所选人员不在岗，或不在所选单位任职，请重新选择。'),
  approverBarred: told(422, '所选人员是报送人或属于报送单位，不能审批自己的材料，请另选他人。'),
  approverTwice: told(409, '所选人员已在这一步参与审批，请另选他人。'),
  voiceTwice: told(409, '票签每人只能表决一次，您在这一步已有一票，请由委托人本人表决。'),
  returnTargetUnknown: told(409, '只能退回到已经通过的前面环节，或退回报送单位，请重新选择。'),
  notYoursToRemove: told(403, '只有加签人本人和主办部门可以减签，请联系他们办理。'),
  lastApprover: told(409, '减去此人后这一步就无法作出决定，请先加签或改为转办。'),
  tooOftenTransferred: told(409, '这一步转办次数已到上限，请直接办理，或由主办部门减签、移交。'),
  nothingToRetract: told(409, '没有您可以取回的意见，请刷新页面。'),
  builtUpon: told(409, '后续环节已经依此办理，不能再撤回；如需修改，请联系审批人退回。'),
  notToAppoint: told(409, '这一步不需要指定办理人，请刷新页面查看流程。'),
  nothingToHandOver: told(409, '这位人员在这份材料上没有待办的审批，无需移交。'),
  notTheKeeper: told(403, '这项操作由主办部门办理，请联系主办部门。'),
  notTheSubmitter: told(403, '只有报送单位可以撤回自己报送的材料。'),
  urgedRecently: {
    status: 409,
    sentence: ({ againAt }) =>
      typeof againAt === 'number'
        ? `刚刚催办过，请在 ${clockTime(againAt)} 之后再催。`
        : '刚刚催办过，请稍后再催。',
  },
  copyUnknown: told(409, '没有需要抄送的新人员，或这份材料没有抄送给您，请刷新页面。'),
  decidedByRoute: told(409, '这份材料按审批流程办理，请在审批流程中签署意见。'),
  adviceOnly: told(
    409,
    '分项审核只提出意见，是否退回由主办部门决定；不同意的，请选“建议退回”并写明理由。',
  ),
  adviceNotAwaited: told(409, '所选分项的意见已经提出或不在等待，请刷新页面。'),
} as const satisfies Record<ApprovalRefusal, Told>;
