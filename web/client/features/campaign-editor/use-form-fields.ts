import { useQuery } from '@tanstack/react-query';
import { formsQuery } from '../../api/get-forms';
import { formVersionQuery } from '../../api/get-form-version';
import { fieldsOf, type FormField } from './form-fields';

/** What conditions on the published form of a step may look at; none while it is being read. */
export function useFormFields(form: string): FormField[] {
  const { data: forms } = useQuery(formsQuery);
  const version = forms?.rows.find(({ key }) => key === form)?.version ?? '';
  const { data } = useQuery({ ...formVersionQuery(version), enabled: version !== '' });
  return data ? fieldsOf(data.schema) : [];
}
