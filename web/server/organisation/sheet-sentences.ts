import type {
  SheetFault,
  SheetFaultCode,
  SheetWarning,
  SheetWarningCode,
} from '../../../domain/directory/sheet-fault';
import type { ToldRow } from '../../contract/organisation-import';
import { refusalSentences } from '../refusal-sentences';

type Params = SheetFault['params'];
type Sentence = (params: Params) => string;

const meant = ({ suggestions }: Params) => (suggestions ? `；是不是：${suggestions}` : '');

/** What each fault of a row says: what is wrong and what to do about it. */
const faultSentences = {
  headerMissing: ({ header }) =>
    `缺少“${header}”一列；请补上这一列，表头与模板一致（没有内容可留空）。`,
  nameMissing: () => '没有填单位名称；请填写，或删去这一行。',
  parentMissing: ({ name }) => `“${name}”是新单位，没有填上级；请填写上级单位的名称。`,
  parentUnknown: (params) =>
    `没有叫“${params['words']}”的上级单位${meant(params)}。请改成准确的名称，或先在表中加上这个单位。`,
  parentAmbiguous: ({ words }) => `叫“${words}”的单位不止一个；请写成“上级名称/${words}”以便区分。`,
  parentLoop: () => '上级关系绕成了圈；请改正上级。',
  parentFaulty: ({ words, row }) => `上级“${words}”（第 ${row} 行）有错；请先改正那一行。`,
  outsideBranch: ({ name }) =>
    `“${name}”不在您管理的范围内；请删去这一行，或请上级单位的管理员办理。`,
  tierUnknown: ({ words, all }) =>
    `${words ? `层级“${words}”认不出` : '没有填层级'}；请填其中之一：${all}。`,
  classUnknown: ({ words, all }) =>
    `${words ? `类别“${words}”认不出` : '没有填类别'}；请填其中之一：${all}。`,
  nameIsAlias: ({ name, unit }) =>
    `“${name}”是“${unit}”的别名；同一单位请用原名，另一单位请换个名称。`,
  duplicateRow: ({ name, row }) => `“${name}”与第 ${row} 行重复；请删去其中一行。`,
  personNameMissing: () => '没有填姓名；请填写。',
  personNameDiffers: ({ account, row, name }) =>
    `账号“${account}”在第 ${row} 行的姓名是“${name}”；请改成一致，或换一个账号。`,
  accountMalformed: ({ words }) =>
    `${words ? `账号“${words}”不合格式` : '没有填账号'}；账号由小写字母、数字、点、下划线和短横线组成，2 至 64 个字符。`,
  accountElsewhere: ({ account }) =>
    `账号“${account}”已由您管理范围以外的人员使用；请换一个账号，或请上级单位的管理员办理。`,
  accountDisabled: ({ account, name }) =>
    `账号“${account}”（${name}）已停用；请先在页面上启用，或删去这一行。`,
  unitMissing: () => '没有填单位；请填写此人任职的单位。',
  unitUnrecognised: (params) =>
    `没有叫“${params['words']}”的单位${meant(params)}。请改成准确的名称。`,
  unitAmbiguous: ({ words }) => `叫“${words}”的单位不止一个；请写成“上级名称/${words}”以便区分。`,
  roleUnknown: ({ words, all }) =>
    `${words ? `岗位“${words}”认不出` : '没有填岗位'}；请从中选填，几个岗位用顿号隔开：${all}。`,
  mailMalformed: ({ words }) => `邮箱“${words}”不合格式；请填写一个邮箱地址，或留空表示不改。`,
  ownAdministratorPost: () => '不能取消自己的管理员岗位；请保留，或由另一名管理员办理。',
} as const satisfies Record<SheetFaultCode, Sentence>;

const warningSentences = {
  nearlyNamed: ({ name, unit }) =>
    `“${name}”与已有的“${unit}”很相近，将作为另一个新单位增加；如是同一单位，请改用原名。`,
  sameNameElsewhere: ({ name }) =>
    `别处已有叫“${name}”的单位，这里将作为另一个新单位增加；如要调整上级，请在页面上办理。`,
} as const satisfies Record<SheetWarningCode, Sentence>;

function isSheetFault(code: SheetFault['code']): code is SheetFaultCode {
  return code in faultSentences;
}

function sentenceOf({ code, params }: SheetFault): string {
  return isSheetFault(code)
    ? faultSentences[code](params)
    : refusalSentences[code].sentence(params);
}

/** A fault as the reader sees it. */
export function tellFault(fault: SheetFault): ToldRow {
  const { sheet, row, column } = fault;
  return { sheet, row, column, message: sentenceOf(fault) };
}

/** A warning as the reader sees it. */
export function tellWarning({ sheet, row, column, code, params }: SheetWarning): ToldRow {
  return { sheet, row, column, message: warningSentences[code](params) };
}
