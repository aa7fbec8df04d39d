import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DesignedForm } from '../../../../domain/form-design/to-schema';
import { formDesignsQuery } from '../../api/get-form-designs';
import { saveFormDesign } from '../../api/save-form-design';

/** Keeps a form as a new design of the office and opens it. */
export function useNewForm() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (design: DesignedForm) => {
      const form = `d-${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
      return saveFormDesign(form, design, 0);
    },
    onSuccess: async ({ form }) => {
      await queries.invalidateQueries({ queryKey: formDesignsQuery.queryKey });
      await navigate({ to: '/forms/$form', params: { form } });
    },
  });
}
