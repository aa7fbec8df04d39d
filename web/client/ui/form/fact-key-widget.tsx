import { Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { ariaDescribedByIds, type RJSFSchema, type WidgetProps } from '@rjsf/utils';
import { factKeysQuery } from '../../api/get-fact-keys';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

/** The name of a fact: one that other forms use already, or a new one. */
export function FactKeyWidget(props: WidgetProps<LibraryBody, RJSFSchema, FormContext>) {
  const { id, disabled, onChange } = props;
  const value = props.value as string | undefined;
  const { data } = useQuery(factKeysQuery);
  const known = `${id}-known`;
  return (
    <>
      <Input
        id={id}
        list={known}
        value={value ?? ''}
        maxLength={40}
        disabled={disabled}
        aria-describedby={ariaDescribedByIds(id)}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
      <datalist id={known}>
        {data?.rows.map(({ key }) => (
          <option key={key} value={key} />
        ))}
      </datalist>
    </>
  );
}
