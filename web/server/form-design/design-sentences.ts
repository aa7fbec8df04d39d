import type { DesignFault, DesignFaultCode } from '../../../domain/form-design/design-fault';

type Say = (fault: { field: string; about: string; at: number }) => string;

const SENTENCES = {
  formMalformed: ({ about }) =>
    `表单的内容无法识别${about ? `（${about}）` : ''}，请撤销最近的改动，或重新导入后再发布。`,
  formTooLarge: () => '表单太大，请减少项目，或拆成几张表单。',
  formTooDeep: () => '表单嵌套太深，请把内层的分组或表格移到外层。',
  titleMissing: ({ field }) => `${field}没有名称，请填写名称。`,
  titleTaken: ({ field }) => `同一组里有两个${field}，请改用不同的名称。`,
  wordsTooLong: ({ field, about }) => `${field}的名称或说明超过 ${about} 字，请精简。`,
  keyMalformed: ({ field, about }) =>
    `${field}的代号“${about}”不合规定，请改为英文字母开头的字母和数字。`,
  keyReserved: ({ field, about }) => `${field}的代号“${about}”是保留名称，请换一个。`,
  noFields: () => '表单里还没有项目，请从左侧添加。',
  tooManyFields: ({ about }) => `项目超过 ${about} 个，请合并或拆成几张表单。`,
  groupsTooDeep: ({ field, about }) => `${field}嵌套超过 ${about} 层，请移到外层。`,
  typeMissing: ({ field }) => `${field}没有类型，请删去后从左侧重新添加。`,
  keywordUnknown: ({ field, about }) =>
    `${field}含有不支持的设置“${about}”，请删去这个项目重新添加。`,
  keywordMalformed: ({ field, about }) => `${field}的设置“${about}”填写不对，请改正。`,
  referenceForbidden: ({ field, about }) =>
    `${field}引用了别处的内容（${about}），请改为直接写在表单里。`,
  requiredUnknown: ({ field, about }) =>
    `${field}要求填写不存在的项目“${about}”，请修改相应的条件或必填设置。`,
  choicesMissing: ({ field }) => `${field}的选项不完整，请补全每个选项的文字。`,
  choicesTooMany: ({ field, about }) => `${field}的选项超过 ${about} 个，请改为填写文字。`,
  choiceTaken: ({ field }) => `${field}有相同的选项，请删去重复的。`,
  lengthUnlimited: ({ field, about }) => `${field}没有字数上限，请设为不超过 ${about} 字。`,
  rowsUnlimited: ({ field, about }) => `${field}没有行数上限，请设为不超过 ${about} 行。`,
  limitsCross: ({ field, about }) => `${field}的下限大于上限（${about}），请改正。`,
  comparisonCostly: ({ field }) => `${field}不能要求各行互不相同，请去掉这个要求。`,
  patternTooLong: ({ field, about }) => `${field}的格式要求超过 ${about} 个字符，请简化。`,
  patternBroken: ({ field, about }) => `${field}的格式要求“${about}”写法不对，请改正。`,
  patternDangerous: ({ field, about }) =>
    `${field}的格式要求“${about}”可能使校验极慢，请去掉嵌套的重复（如 (a+)+）。`,
  ruleUnguarded: ({ field }) => `以${field}为条件的规则写法不完整，请删去后重新设置。`,
  ruleReadsLater: ({ field }) =>
    `以${field}为条件的规则排在显示它的规则之前，或互相依赖，请调整规则的次序。`,
  ruleReadsRestated: ({ field }) =>
    `${field}已用作条件，不能再由后面的规则显示，请调整规则的次序。`,
  rulesTooMany: ({ about }) => `条件规则超过 ${about} 条，请合并或拆成几张表单。`,
  hintUnknown: ({ field, about }) =>
    `${field}的显示方式“${about}”不受支持，请删去这个项目重新添加。`,
  orderIncomplete: ({ field, about }) =>
    `${field}的次序里缺少“${about}”，请移动一下该项目后再发布。`,
  formulaMissing: ({ field }) => `${field}还没有填写算式，请填写，例如：合计(表格.人数)。`,
  formulaTooLong: ({ field, about }) => `${field}的算式超过 ${about} 个字符，请拆成几个计算项。`,
  formulaMalformed: ({ field, about, at }) =>
    about === ''
      ? `${field}的算式没有写完，请补全，例如缺少的括号。`
      : `${field}的算式在第 ${at} 个字符“${about}”处看不懂，请改正。`,
  formulaUnknownFunction: ({ field, about, at }) =>
    `${field}的算式第 ${at} 个字符处的“${about}”不是可用的算法，请改用合计、计数、比值、百分比或取整。`,
  formulaArguments: ({ field, about, at }) =>
    `${field}的算式第 ${at} 个字符处的“${about}”括号里的项数不对，请按提示补足或删减。`,
  formulaUnknownField: ({ field, about, at }) =>
    `${field}的算式第 ${at} 个字符处引用了不存在的项目“${about}”，请改为同一组里已有的项目。`,
  formulaListAlone: ({ field, about, at }) =>
    `${field}的算式第 ${at} 个字符处的“${about}”是表格的一列，请写成“合计(${about})”或“计数(${about})”。`,
  formulaNotNumber: ({ field, about, at }) =>
    `${field}的算式第 ${at} 个字符处的“${about}”不是数字，请改用数字项目，或写成“计数(${about})”。`,
  formulaCycle: ({ field }) => `${field}的算式绕了一圈又用到自己，请改用填写的项目。`,
  rollupOfRatio: ({ field }) =>
    `${field}是比值或平均值，各单位的不能相加，请改选其他汇总方式，或分别汇总算式用到的项目。`,
  factMisplaced: ({ field }) =>
    `${field}不能登记为单位基本数据：表格的列、分组、附件和说明不作登记，请取消登记，或登记整张表格。`,
  factPersonal: ({ field }) => `${field}含有个人信息，不能登记为单位基本数据，请取消登记。`,
  factTaken: ({ field, about }) => `${field}登记的“${about}”已由本表其他项目登记，请只留一处。`,
  checkTooSlow: () => '检查这张表单用时过长，请减少项目或简化格式要求后再发布。',
} as const satisfies Record<DesignFaultCode, Say>;

/** What is wrong with a design and what to do about it, naming the field. */
export function designFaultSentence({ code, title, about, at = 0, pointer }: DesignFault): string {
  const name = title.trim() === '' ? pointer : title;
  return SENTENCES[code]({ field: name === '' ? '表单' : `“${name}”`, about, at });
}
