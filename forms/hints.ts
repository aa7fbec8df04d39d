/** The layout hints that ui schemas are made of. */

/** A text of several lines. */
export const paragraph = (lines: number) => ({
  'ui:widget': 'textarea',
  'ui:options': { rows: lines },
});

/** One of a few values, all in sight. */
export const radios = (values: Record<string, string>) => ({
  'ui:widget': 'radio',
  'ui:enumNames': Object.values(values),
});

/** One of many values. */
export const dropDown = (values: Record<string, string>) => ({
  'ui:widget': 'select',
  'ui:enumNames': Object.values(values),
});

/** Several values. */
export const ticks = (values: Record<string, string>) => ({
  'ui:widget': 'checkboxes',
  items: { 'ui:enumNames': Object.values(values) },
});

/** Yes or no, in Chinese. */
export const yesOrNo = { 'ui:widget': 'radio', 'ui:enumNames': ['是', '否'] };

/** A table; `order` names the columns from left to right. */
export const table = (order: readonly string[], columns: { [column: string]: object } = {}) => ({
  'ui:options': { addButtonText: '添加一行' },
  items: { 'ui:order': order, ...columns },
});

/** A number that is shown, not filled in. */
export const calculated = { 'ui:field': 'computed' };

/** A table with the totals of its numbers below; ratios are calculated from totals, not added up. */
export const totalled = (order: readonly string[], columns: { [column: string]: object } = {}) => ({
  ...table(order, columns),
  'ui:options': { addButtonText: '添加一行', totals: true },
});

/** Upload of files: the field of that name stores `{id, name, size}`. */
export const files = {
  'ui:field': 'attachments',
  items: { 'ui:order': ['id', 'name', 'size'] },
};
