import { useMemo } from 'react';
import type { FormSchema } from '../../../../domain/form';
import type { FactList, FactRow } from '../../../contract/facts';
import { PickedNames } from '../../ui/form/picked-names';
import { ReadValue } from '../../ui/form/read-value';

interface StatedValueProps {
  name: string;
  stated: FactRow['values'][number];
  forms: FactList['forms'];
}

/** A value as the form showed it that stated it: a table with its rows, a figure with what it counts. */
export function StatedValue({ name, stated, forms }: StatedValueProps) {
  const field = forms[stated.formVersion]?.fields[name];
  const { value } = stated;
  const schema = useMemo<FormSchema>(
    () => ({ type: 'object', properties: { value: field?.schema ?? {} } }),
    [field],
  );
  const bodies = useMemo(() => [{ value }], [value]);
  return (
    <PickedNames schema={schema} bodies={bodies}>
      <ReadValue schema={field?.schema ?? {}} ui={field?.ui} value={value} />
    </PickedNames>
  );
}
