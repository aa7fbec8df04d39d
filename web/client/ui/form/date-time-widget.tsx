import { Input } from 'antd';
import { ariaDescribedByIds, type RJSFSchema, type WidgetProps } from '@rjsf/utils';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

/** A minute of Beijing time, by the browser's own picker. */
export function DateTimeWidget(props: WidgetProps<LibraryBody, RJSFSchema, FormContext>) {
  const { id, options, disabled, readonly } = props;
  const value = props.value as string | undefined;
  return (
    <Input
      id={id}
      type="datetime-local"
      value={value ?? ''}
      disabled={disabled === true || readonly === true}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={({ target }) =>
        props.onChange(target.value === '' ? options.emptyValue : target.value.slice(0, 16))
      }
      onBlur={() => props.onBlur(id, value)}
      onFocus={() => props.onFocus(id, value)}
    />
  );
}
