import { queryOptions } from '@tanstack/react-query';
import type { FormVersionView } from '../../contract/forms';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** The compiled checks of one form version, by schema. */
export type ValidatorFunctions = Record<string, (data: unknown) => boolean>;

/** A form version with the checks that the server compiled for it. */
export interface FillableForm extends FormVersionView {
  validators: ValidatorFunctions;
}

async function validatorsOf(version: string): Promise<ValidatorFunctions> {
  const address = fillPath(workPaths.formValidator, { version });
  const loaded = (await import(/* @vite-ignore */ address)) as { default: ValidatorFunctions };
  return loaded.default;
}

/** A published form version, to read what was filled in; it never changes, so it is fetched once. */
export function formVersionQuery(version: string) {
  return queryOptions({
    queryKey: ['form-version', version],
    queryFn: ({ signal }) =>
      read<FormVersionView>(fillPath(workPaths.formVersion, { version }), { signal }),
    staleTime: Infinity,
  });
}

/** The same with its checks, to fill it in. */
export function fillableFormQuery(version: string) {
  return queryOptions({
    queryKey: ['form-version', version, 'fillable'],
    queryFn: async ({ client }): Promise<FillableForm> => {
      const [form, validators] = await Promise.all([
        client.fetchQuery(formVersionQuery(version)),
        validatorsOf(version),
      ]);
      return { ...form, validators };
    },
    staleTime: Infinity,
  });
}
