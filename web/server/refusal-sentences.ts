import type { RefusalCode } from '../../domain/refusal';
import type { WebRefusal } from '../contract/errors';
import { approvalSentences } from './approval-sentences';
import { directorySentences } from './directory-sentences';
import { innerSentences } from './inner-sentences';
import { numberSentences } from './number-sentences';
import { draftingSentences } from './drafting-sentences';
import { type Told, told } from './told';

/** What each refusal of the rules says. */
export const refusalSentences = {
  campaignNotFound: told(404, '没有找到这项专项工作，请核对地址，或从收文、发文列表重新进入。'),
  campaignNotRunning: told(409, '这项专项工作不在办理中，不能再办理；请刷新页面查看现状。'),
  campaignAlreadyIssued: told(
    409,
    '这项专项工作已经印发，请在发文列表中打开它；要改日期请用延期或改期。',
  ),
  campaignInvalid: told(422, '专项工作还有错误，请按校验结果逐条改正后再印发。'),
  participantUnknown: told(404, '这个单位不在本次通知的办理范围内，请核对单位。'),
  participantReleased: told(409, '这个单位已不再承办本通知，无需办理；如有疑问请联系主办部门。'),
  alreadyAcknowledged: told(409, '本通知已经签收，无需再签；请直接办理后续事项。'),
  alreadyRead: told(409, '已标记为阅知，无需重复操作。'),
  nothingToAcknowledge: told(409, '本通知不需要贵单位签收，请直接办理列出的事项。'),
  noticeReturned: told(409, '通知已退文，正在等主办部门处理；处理之后再办理。'),
  noticeNotReturned: told(409, '这个单位没有待处理的退文，请刷新页面。'),
  dutyUnknown: told(404, '没有这个办理节点，请刷新页面后重新选择。'),
  dutyNotOwed: told(409, '这个办理节点不由贵单位承担，请刷新页面查看应办事项。'),
  dutyNotOpen: told(409, '这个办理节点当前不能报送（可能已报送或已办结），请刷新页面查看现状。'),
  stepRequired: {
    status: 409,
    sentence: (params) =>
      `需要先完成前一步${params['step'] ? `（${params['step']}）` : ''}，完成后再办理这一步。`,
  },
  notAwaitingReview: told(409, '这份材料当前不在待审核状态，可能已被处理，请刷新审核列表。'),
  notAFiling: told(409, '这份材料不是报备件，请用“审核通过”或“退回补正”处理。'),
  submissionOutdated: told(409, '对方已报送新的材料，请刷新后审核最新的一份。'),
  notApplicableNotDeclared: told(409, '该单位没有申报“不涉及”，或申报已处理，请刷新页面。'),
  sealedNotAsked: told(409, '这个办理节点没有要求盖章件；如需一并报送，请作为表单附件上传。'),
  nothingToSeal: told(
    409,
    '这个办理节点还没有可补盖章件的报送材料；请先报送电子材料，再补交盖章扫描件。',
  ),
  nothingToCorrect: told(409, '这份材料还未审核通过，无法更正；请直接补报或等待审核结果。'),
  ownSubmission: told(
    403,
    '不能审核本人或本单位报送的材料，请交由主办部门其他人员或分管领导处理。',
  ),
  peerSubmission: told(
    403,
    '同级部门报送的材料不由主办部门审核，请交由发文单位办公室或分管领导处理。',
  ),
  reasonRequired: told(422, '请填写理由后再提交。'),
  burdenOverCap: {
    status: 422,
    sentence: ({ minutes, cap }) =>
      `每个单位约需填报 ${minutes ?? ''} 分钟，超过上级规定的 ${cap ?? ''} 分钟；请删减表单或轮次，确需超出的请写明理由后再印发。`,
  },
  rungNotAsked: told(409, '所选催办已经发出、已有人处理或单位已报送，请刷新页面查看现状。'),
  circularNotWaiting: told(409, '这份通报已签发、已处理或已失效，请刷新页面查看现状。'),
  circularOutdated: told(409, '这份通报在您打开之后有变动，请刷新页面核对后再签发。'),
  circularNamesNobody: told(
    409,
    '通报涉及的单位均已报送，没有单位需要通报；可选“不予印发”了结这份通报。',
  ),
  itemUnknown: told(404, '没有这项工作任务，请核对任务序号。'),
  itemNotYours: told(409, '这项工作任务不由贵单位承担，请核对任务序号。'),
  itemAlreadyInState: told(409, '这项工作任务已是所选状态，无需重复操作。'),
  anchorFollowed: told(
    409,
    '这个事件与另一份通知共用，时间由那份通知的主办部门确定，这里自动跟随；如需调整请与其联系。',
  ),
  anchorUnknown: told(404, '没有这个事件，请从专项工作列出的事件中选择。'),
  dueInPast: told(422, '新的时限早于现在，请选择今后的时间。'),
  dueNotLater: told(422, '新的时限须晚于现行时限；要提前时限，请用“调整全体时限”。'),
  dutySuspended: told(409, '这个办理节点已暂缓办理；恢复办理后再申请或调整时限。'),
  dutyNotSuspended: told(409, '这个办理节点没有暂缓，无需恢复；请刷新页面查看现状。'),
  requestOpen: told(409, '这个办理节点已有一件申请等待答复；可先撤回，再重新申请。'),
  requestNotOpen: told(409, '这件申请已经答复或撤回，请刷新页面查看现状。'),
  dateOutOfRange: told(422, '没有这个日期，或日期过早、过远，请核对后重新填写。'),
  inspectionEmpty: told(422, '督查清单还没有填写，请至少填写一条督查要点的结果。'),
  inspectionPointUnknown: told(422, '这条督查要点不在本通知的督查清单里，请刷新页面后重新填写。'),
  dutiesOpen: {
    status: 409,
    sentence: (params) =>
      `还有${params['open'] ? ` ${params['open']} 项` : ''}事项未办结；请先催办，确需办结请填写理由并选择强制办结。`,
  },
  closingNotProposed: told(409, '这项任务没有等待会签的办结，或内容已经改动，请刷新页面。'),
  closingNotYours: told(409, '这次办结不等您所在部门会签，或您所在部门已经会签，请刷新页面。'),
  formVersionUnknown: told(
    422,
    '这个环节的表单没有所选的版本，请重新选择已发布的版本；要换成别的表单，请先在表单设计中发布新版本。',
  ),
  formVersionChanged: told(
    409,
    '表单已按补充通知更换为新版本。所填内容已保留，请打开新表单核对、补填后再报送。',
  ),
  amendmentEmpty: told(422, '补充通知没有可调整的内容，请先选择要调整的事项。'),
  amendmentOutdated: told(409, '预览之后情况已有变化，请重新预览，核对数字后再印发。'),
  recipientAlready: told(409, '这个单位已在主送范围内，无需增加。'),
  recipientLast: told(409, '主送单位不能全部去掉；不再办理请用“撤回通知”。'),
  itemTaken: told(409, '这个任务序号已经使用，请换一个序号。'),
  rungUnknown: told(422, '催办规则里没有这一级，请刷新页面后重新选择。'),
  keyReused: told(422, '这个操作编号已用于另一项内容，请刷新页面后重新提交。'),
  formUnknown: told(404, '没有这张表单，请刷新页面；仍不行请联系管理员。'),
  formInvalid: told(422, '表单填写有误，请按提示逐项改正后再提交。'),
  formDesignFaulty: told(422, '表单还不能发布，请按所列问题逐项改正后再发布。'),
  sharedDutyGone: told(
    409,
    '所选的另一份通知已不能一并报送：已经报送、不再需要或已经办结。请取消“同时报送”后再提交。',
  ),
  sharedReportUnfit: told(
    422,
    '所填内容不符合另一份通知的表单要求，请按提示改正，或取消“同时报送”后单独报送。',
  ),
  attachmentUnknown: told(422, '附件不存在或不属于贵单位，请重新上传。'),
  unitUnknown: told(404, '没有这个单位，请从组织机构中选择。'),
  notPermitted: told(403, '没有办理这件事的权限；请切换任职单位，或联系本单位管理员。'),
  ...directorySentences,
  ...approvalSentences,
  ...innerSentences,
  ...numberSentences,
  ...draftingSentences,
} as const satisfies Record<RefusalCode, Told>;

/** What each refusal of the web server itself says. */
export const webRefusalSentences = {
  malformed: told(422, '提交的内容格式不对，请按提示改正后再提交。'),
  nameReserved: {
    status: 422,
    sentence: ({ name }) => `名称“${name}”留给系统自用，请换一个名称再提交。`,
  },
  notSignedIn: told(401, '尚未登录或登录已失效，请重新登录。'),
  signInRefused: told(
    401,
    '账号或密码不正确，或账号已停用；请核对后重试，忘记密码请联系本单位管理员。',
  ),
  tooManyAttempts: {
    status: 429,
    sentence: (params) =>
      `尝试次数过多，请在 ${params['minutes'] ?? 10} 分钟后重试；忘记密码请联系本单位管理员。`,
  },
  passwordRefused: told(422, '原密码不正确，请重新输入。'),
  officeRequired: told(422, '您在多个单位任职，请先选择以哪个单位的名义办理。'),
  officeNotYours: told(403, '您在所选单位没有任职，请切换任职单位。'),
  foreignOrigin: told(403, '请求不是从本系统的页面发出的，请从本系统页面重新操作。'),
  routeUnknown: told(404, '没有这个地址，请核对后重试。'),
  bodyTooLarge: told(413, '提交的内容过大，请把较大的材料改为附件上传。'),
  accountTaken: told(409, '这个账号已被使用，请换一个账号。'),
  personUnknown: told(404, '没有找到这个人员，请刷新人员列表。'),
  attachmentTooLarge: {
    status: 413,
    sentence: (params) => `附件超过 ${params['mebibytes'] ?? 20} MB，请压缩或拆分后再上传。`,
  },
  attachmentTypeRefused: told(
    422,
    '不支持这种附件；请上传 PDF、OFD、Word、Excel、PPT、WPS、图片或纯文本文件，且不含宏。',
  ),
  attachmentMissing: told(422, '请选择一个文件后再上传。'),
  attachmentNotFound: told(404, '没有找到这个附件，请回到材料页面重新打开。'),
  revisionOutdated: told(409, '内容已被他人修改，请刷新后在最新内容上再改。'),
  sheetUnreadable: told(
    422,
    '读不出这个文件；请用 Excel 或 WPS 另存为 .xlsx 格式后再上传，不要加密码。',
  ),
  sheetUnknown: told(422, '文件里没有认出“单位”或“人员”表；请下载模板，按模板的表头填写后再上传。'),
  sheetOfOtherForm: {
    status: 422,
    sentence: (params) =>
      `这个文件不是“${params['title'] ?? ''}”的模板；请下载本页的模板，填写后再上传。`,
  },
  sheetTooLong: {
    status: 422,
    sentence: (params) => `一张表最多 ${params['most'] ?? 20_000} 行，请分成几个文件分次导入。`,
  },
  sheetHasFaults: {
    status: 422,
    sentence: (params) =>
      `还有 ${params['rows'] ?? ''} 行有错，整个文件都没有导入；请按提示改好后重新上传。`,
  },
  noticeClassified: told(
    422,
    '文件标有密级，不得在本系统办理；没有保存任何内容，请按保密规定处理。',
  ),
  noticeEncrypted: told(422, '这份 PDF 加了密码，读不出内容；请去掉密码后重新上传。'),
  noticeUnreadable: told(
    422,
    '读不出这个文件，可能已损坏、加了密码，或与扩展名不符；请用 Word 或 WPS 打开后另存为 .docx 再上传。',
  ),
  noticeTooLong: told(
    422,
    '文件太长或太复杂，没有在限定时间内读完；请只上传通知正文，附件另行上传。',
  ),
  sheetNeedsConfirmation: told(409, '有名称相近或同名的单位，请核对后勾选确认，再导入。'),
  documentTooLong: told(413, '内容过长，无法排成一份公文；请减少内容，或把较长的部分改作附件。'),
  documentNeedsBrowser: told(
    409,
    '本服务器没有安装用于生成 PDF 的浏览器，请改为下载 Word 文件，或请管理员安装 Chromium。',
  ),
} as const satisfies Record<WebRefusal, Told>;
