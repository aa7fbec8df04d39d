import { useDeferredValue, useState } from 'react';
import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { ariaDescribedByIds, type RJSFSchema, type WidgetProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import type { PickedKind } from '../../../../domain/form-design/picked-values';
import { formChoicesQuery, pickedNamesQuery } from '../../api/get-form-choices';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

type Props = WidgetProps<LibraryBody, RJSFSchema, FormContext>;

/** A unit or a person, found by part of the name; kept by id. */
export function PickWidget(props: Props) {
  const { id, options, disabled, readonly, required, schema } = props;
  const { t } = useTranslation('form');
  const pick: PickedKind = (schema as { 'x-pick'?: PickedKind })['x-pick'] ?? 'unit';
  const value = props.value as string | undefined;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const offered = useQuery({ ...formChoicesQuery(pick, text), enabled: isOpen });
  const chosen = useQuery(pickedNamesQuery(pick, value === undefined ? [] : [value])).data;
  const isOffered = offered.data?.rows.some((row) => row.id === value) === true;
  const rows = [...(isOffered ? [] : (chosen?.rows ?? [])), ...(offered.data?.rows ?? [])];
  return (
    <Select<string>
      id={id}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      options={rows.map((row) => ({
        value: row.id,
        label: row.of === '' ? row.name : t('choiceOf', { name: row.name, of: row.of }),
      }))}
      value={value ?? null}
      placeholder={t(`pick.${pick}`)}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'pick-offers' } }}
      notFoundContent={offered.isFetching ? t('pick.searching') : t('pick.none')}
      allowClear={!required}
      disabled={disabled === true || readonly === true}
      aria-describedby={ariaDescribedByIds(id)}
      onOpenChange={setOpen}
      onChange={(next: string | undefined) => props.onChange(next ?? options.emptyValue)}
      onBlur={() => props.onBlur(id, value)}
      onFocus={() => props.onFocus(id, value)}
    />
  );
}
