import type { InnerRefusal } from '../../domain/inner/inner-refusal';
import { type Told, told } from './told';

/** What each refusal of the rules of handling inside an office says. */
export const innerSentences = {
  innerSwitchedOff: told(409, '本单位没有启用内部办理，请直接报送；需要启用请联系本单位管理员。'),
  innerNotYourStep: told(403, '这一步不由您办理，请刷新页面查看办理单。'),
  innerStepPassed: told(409, '这一步已经办过或尚未轮到，请刷新页面查看办理单。'),
  innerTargetNotEarlier: told(422, '只能退回到前面的环节，请重新选择。'),
  innerOpinionMissing: told(422, '请填写意见后再提交。'),
  innerTextChanged: told(409, '稿件在您查看之后有改动，请刷新页面，看过现稿再办理。'),
  innerTextSent: told(409, '稿件与上次报送的完全相同，请按退回意见修改后再送审。'),
  innerReaderUnknown: told(422, '传阅人员须是本单位在岗人员，请重新选择。'),
  innerNotSigned: told(
    409,
    '本单位已启用内部办理：须先送审，经分管领导签发后，按签发稿上报；稿件有改动须重新送审。',
  ),
  innerSignerOnly: told(
    403,
    '本单位已启用内部办理：零报告、申明不涉及和更正由分管领导（或其 B 岗）直接办理。',
  ),
  paperSheetMissing: told(422, '代录批示须填写批示日期，并上传批示原件的照片或扫描件。'),
  paperNotEntrusted: told(403, '您未获授权代录这位领导的批示，请联系本单位管理员。'),
  paperOwnDraft: told(403, '稿件由您起草或修改，不能由您代录签发意见，请由其他获授权人员代录。'),
} as const satisfies Record<InnerRefusal, Told>;
