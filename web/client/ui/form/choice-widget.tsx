import { Select } from 'antd';
import {
  ariaDescribedByIds,
  enumOptionsIndexForValue,
  enumOptionsValueForIndex,
  type RJSFSchema,
  type WidgetProps,
} from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

type Choice = WidgetProps<LibraryBody, RJSFSchema, FormContext>;

/** One of many values, or several: nothing is chosen before somebody chooses. */
export function ChoiceWidget(props: Choice) {
  const { id, options, multiple, disabled, readonly, required, schema } = props;
  const value: unknown = props.value;
  const { t } = useTranslation('form');
  const titles = (multiple ? schema.items : schema) as { 'x-enum-titles'?: string[] } | undefined;
  const offered = options.enumOptions ?? [];
  const chosen = enumOptionsIndexForValue(value, offered, multiple);
  const choose = (next: string | string[] | undefined) =>
    props.onChange(
      next === undefined
        ? options.emptyValue
        : enumOptionsValueForIndex(next, offered, options.emptyValue),
    );
  return (
    <Select<string | string[]>
      id={id}
      mode={multiple ? 'multiple' : undefined}
      options={offered.map(({ label }, place) => ({
        value: String(place),
        label: titles?.['x-enum-titles']?.[place] ?? label,
      }))}
      value={chosen}
      placeholder={t('choosePlaceholder')}
      allowClear={!required}
      disabled={disabled === true || readonly === true}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={choose}
      onBlur={() => props.onBlur(id, value)}
      onFocus={() => props.onFocus(id, value)}
    />
  );
}
