import type { DirectoryRefusal } from '../../domain/directory/directory-refusal';
import { type Told, told } from './told';

type Params = Parameters<Told['sentence']>[0];

function says(status: number, sentence: (params: Params) => string): Told {
  return { status, sentence };
}

const named = (words: string | number | undefined) => (words === undefined ? '' : `“${words}”`);

/** What each refusal of the rules of the directory says. */
export const directorySentences = {
  unitIdTaken: told(409, '这个单位标识已被使用，请换一个，或不填由系统生成。'),
  unitNameMalformed: says(
    422,
    ({ words }) => `${named(words)}不能作名称或别名：请填 1 至 100 个字，不含斜杠和分隔符号。`,
  ),
  unitNameTaken: says(
    409,
    ({ name, unit }) =>
      `同一上级下已有叫${named(name)}的单位（${unit ?? name}），请换一个名称，或直接使用已有单位。`,
  ),
  unitAliasTaken: says(
    409,
    ({ alias, unit }) => `别名${named(alias)}已是${named(unit)}的名称或别名，请换一个别名。`,
  ),
  unitUnderItself: says(
    409,
    ({ name, parent }) => `${named(parent)}在${named(name)}之下，不能作它的上级，请另选上级单位。`,
  ),
  unitUnderInternal: says(
    409,
    ({ parent }) => `${named(parent)}是内设部室或直属单位，下面不设单位，请另选上级单位。`,
  ),
  unitTierTooHigh: says(
    409,
    ({ name, parent }) => `${named(name)}的层级高于上级${named(parent)}，请改正层级或上级。`,
  ),
  unitTierMisfit: says(
    409,
    ({ name }) => `${named(name)}的层级与类别不相配，请改正其一；部室和直属单位的层级与上级相同。`,
  ),
  unitRootFixed: told(409, '本级总工会是组织机构的顶端，不能移动，也不能再设一个。'),
  unitBusy: says(
    409,
    ({ campaign, count }) =>
      `该单位或其下级正在办理 ${count} 项工作（如${named(campaign)}），办结之前不能调整上级；请等办结后再移动。`,
  ),
  ownAdministration: told(
    409,
    '不能停用、交接自己的账号，也不能取消自己的管理员岗位；请由另一名管理员办理。',
  ),
  leaverWithoutPosts: says(
    409,
    ({ name }) => `${named(name)}已停用或没有岗位，无需交接；请刷新页面。`,
  ),
  successorSame: says(409, ({ name }) => `不能交接给${named(name)}本人，请另选接手人。`),
  successorUnknown: told(422, '没有找到接手人，请从名单中重新选择。'),
  successorDisabled: says(
    409,
    ({ name }) => `接手人${named(name)}的账号已停用，请另选接手人，或先启用该账号。`,
  ),
  officeLeftEmpty: says(
    409,
    ({ office, open }) =>
      `交接后${named(office)}还有 ${open} 项事项待办，却没有人能办理；请指定接手人，确需如此请勾选确认。`,
  ),
} as const satisfies Record<DirectoryRefusal, Told>;
