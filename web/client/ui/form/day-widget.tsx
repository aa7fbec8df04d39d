import { DatePicker } from 'antd';
import { ariaDescribedByIds, type RJSFSchema, type WidgetProps } from '@rjsf/utils';
import dayjs from 'dayjs';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

const DAY = 'YYYY-MM-DD';

/** A calendar day: chosen, or typed with or without marks between its parts. */
export function DayWidget(props: WidgetProps<LibraryBody, RJSFSchema, FormContext>) {
  const { id, options, disabled, readonly } = props;
  const value = props.value as string | undefined;
  const day = value ? dayjs(value, DAY) : null;
  return (
    <DatePicker
      id={id}
      value={day?.isValid() ? day : null}
      format={[DAY, 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']}
      disabled={disabled === true || readonly === true}
      aria-describedby={ariaDescribedByIds(id)}
      onChange={(next) => props.onChange(next ? next.format(DAY) : options.emptyValue)}
      onBlur={() => props.onBlur(id, value)}
      onFocus={() => props.onFocus(id, value)}
    />
  );
}
