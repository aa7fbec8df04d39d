import type { InnerRefusal } from '../../domain/inner/inner-refusal';
import { type Told, told } from './told';

/** What each refusal of the rules of handling inside an office says. */
export const innerSentences = {
  innerNotYourStep: told(403, '这一步不由您办理，请刷新页面查看办理单。'),
  innerStepPassed: told(409, '这一步已经办过或尚未轮到，请刷新页面查看办理单。'),
  innerTargetNotEarlier: told(422, '只能退回到前面的环节，请重新选择。'),
  innerOpinionMissing: told(422, '请填写意见后再提交。'),
  innerTextChanged: told(409, '稿件在您查看之后有改动，请刷新页面，看过现稿再办理。'),
  paperSheetMissing: told(422, '代录批示须填写批示日期，并上传批示原件的照片或扫描件。'),
  paperNotEntrusted: told(403, '您未获授权代录这位领导的批示，请联系本单位管理员。'),
  paperOwnDraft: told(403, '稿件由您起草或修改，不能由您代录签发意见，请由其他获授权人员代录。'),
} as const satisfies Record<InnerRefusal, Told>;
