import { ArrayRow } from './array-row';
import { ArrayTable } from './array-table';
import { ErrorSummary } from './error-summary';
import { FieldFrame } from './field-frame';
import { ObjectGrid } from './object-grid';
import { SectionTitle } from './section-title';
import { ValueInput } from './value-input';

/** How this product draws the parts of a form. */
export const formTemplates = {
  ArrayFieldTemplate: ArrayTable,
  ArrayFieldItemTemplate: ArrayRow,
  BaseInputTemplate: ValueInput,
  ErrorListTemplate: ErrorSummary,
  FieldTemplate: FieldFrame,
  ObjectFieldTemplate: ObjectGrid,
  TitleFieldTemplate: SectionTitle,
};
