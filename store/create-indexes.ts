import type { Connection } from './connection';
import { anchorModel } from './models/anchor';
import { calendarOverrideModel } from './models/calendar-override';
import { calendarVersionModel } from './models/calendar-version';
import { campaignModel, campaignRevisionModel } from './models/campaign';
import { circularModel } from './models/circular';
import { delegationModel } from './models/delegation';
import {
  documentNumberModel,
  issuingSettingsModel,
  numberSeriesModel,
} from './models/document-number';
import { draftModel } from './models/draft';
import { draftingModel } from './models/drafting';
import { dutyModel } from './models/duty';
import { experienceChoiceModel } from './models/experience-choice';
import { factModel } from './models/fact';
import { formDesignModel } from './models/form-design';
import { formValidatorModel } from './models/form-validator';
import { formModel, formVersionModel } from './models/form-version';
import { innerHandlingModel } from './models/inner-handling';
import { innerSettingsModel } from './models/inner-settings';
import { innerTextModel } from './models/inner-text';
import { issuanceModel } from './models/issuance';
import { journalModel } from './models/journal';
import { mailAddressModel } from './models/mail-address';
import { mailQueueModel } from './models/mail-queue';
import { mailingModel } from './models/mailing';
import { messageMarkModel } from './models/message-mark';
import { officeSettingsModel } from './models/office-settings';
import { organisationEntryModel } from './models/organisation-entry';
import { outboxMessageModel } from './models/outbox-message';
import { personModel } from './models/person';
import { receivedActModel } from './models/received-act';
import { signInModel } from './models/sign-in';
import { submissionModel } from './models/submission';
import { unitModel } from './models/unit';
import { unitTaskModel } from './models/unit-task';

const MODELS = [
  anchorModel,
  calendarOverrideModel,
  calendarVersionModel,
  campaignModel,
  campaignRevisionModel,
  circularModel,
  delegationModel,
  documentNumberModel,
  draftModel,
  draftingModel,
  dutyModel,
  experienceChoiceModel,
  factModel,
  formDesignModel,
  formModel,
  formValidatorModel,
  formVersionModel,
  innerHandlingModel,
  innerSettingsModel,
  innerTextModel,
  issuanceModel,
  issuingSettingsModel,
  journalModel,
  mailAddressModel,
  mailQueueModel,
  mailingModel,
  messageMarkModel,
  numberSeriesModel,
  officeSettingsModel,
  organisationEntryModel,
  outboxMessageModel,
  personModel,
  receivedActModel,
  signInModel,
  submissionModel,
  unitModel,
  unitTaskModel,
] as const;

/**
 * Makes every index the queries and the rules of uniqueness rest on; those that exist are left.
 * Worker and web call it before they serve anybody.
 */
export async function createIndexes(connection: Connection): Promise<void> {
  for (const model of MODELS) await model(connection).createIndexes();
}
