import type { DraftingRefusal } from '../../domain/drafting/drafting-refusal';
import { type Told, told } from './told';

/** What each refusal of the rules of drafts before issue says. */
export const draftingSentences = {
  draftUnderway: told(409, '稿件正在核稿、会签或签发中；需要改稿重送的，请先撤回。'),
  draftTextChanged: told(409, '稿件在您查看之后有改动，请刷新页面，看过现稿再办理。'),
  draftNotYours: told(403, '这一步不由您办理，请刷新页面查看办理过程。'),
  draftStepPassed: told(409, '这一步已经办过或尚未轮到，请刷新页面查看办理过程。'),
  draftCheckerUnfit: told(
    422,
    '核稿人须是发文机关或主办部门的在岗人员，且不能是送核人本人，请重新选择。',
  ),
  draftCountersignerUnfit: told(422, '会签人须是发文机关各部门的在岗负责人，请重新选择。'),
  draftSignerUnfit: told(422, '签发人须是发文机关的在岗领导，请重新选择。'),
  draftSignerWrote: told(
    409,
    '签发人参与了本稿的起草，不能签发自己的稿件；请另选签发人，或由管理员在“文号”页放开此项。',
  ),
  draftNotSigned: told(
    409,
    '本机关要求先核稿、签发再印发：这份稿件尚未签发，请先送核，签发后再印发。',
  ),
  draftChangedSinceSigned: told(
    409,
    '稿件在签发之后有改动，原签发已失效；请重新送核、签发，或改回签发稿后再印发。',
  ),
} as const satisfies Record<DraftingRefusal, Told>;
