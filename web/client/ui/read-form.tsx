import { useMemo } from 'react';
import type { FormBody, FormSchema } from '../../../domain/form';
import { PickedNames } from './form/picked-names';
import { ReadValue } from './form/read-value';

interface ReadFormProps {
  schema: FormSchema;
  ui: unknown;
  body: FormBody;
}

/** What was filled in, as a document: fields left empty are left out, tables are tables. */
export function ReadForm({ schema, ui, body }: ReadFormProps) {
  const bodies = useMemo(() => [body], [body]);
  return (
    <PickedNames schema={schema} bodies={bodies}>
      <ReadValue schema={schema} ui={ui} value={body} />
    </PickedNames>
  );
}
