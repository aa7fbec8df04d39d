import { AttachmentsField } from './attachments-field';
import { ChoiceWidget } from './choice-widget';
import { ComputedField } from './computed-field';
import { DateTimeWidget } from './date-time-widget';
import { DayWidget } from './day-widget';
import { FactKeyWidget } from './fact-key-widget';
import { InstructionField } from './instruction-field';
import { PickWidget } from './pick-widget';

/** How this product asks for values of each kind. */
export const formWidgets = {
  SelectWidget: ChoiceWidget,
  DateWidget: DayWidget,
  dateTime: DateTimeWidget,
  factKey: FactKeyWidget,
  pick: PickWidget,
};

/** Fields that are more than one value, or none. */
export const formFields = {
  attachments: AttachmentsField,
  computed: ComputedField,
  instruction: InstructionField,
};

/** No value is invented: what the unit did not choose stays empty. */
export const noInventedValues = {
  constAsDefaults: 'never',
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
} as const;
