import { useState } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { FormSchema } from '../../../../domain/form';
import { carryValues } from '../../../../domain/form-design/carry-values';
import type { FormVersionView } from '../../../contract/forms';
import { formVersionQuery } from '../../api/get-form-version';
import { type CarriedOpening, carryOpening, olderVersions } from './carry-opening';
import type { Opening } from './draft';

/** The versions that what is opened was written in, until they have come. */
export function useOlderVersions(opening: Opening | null, current: string) {
  const versions = opening ? olderVersions(opening, current) : [];
  return useQueries({
    queries: versions.map(formVersionQuery),
    combine: (results) => ({
      forms: results.flatMap(({ data }) => (data ? [data] : [])),
      isWhole: opening !== null && results.every(({ data }) => data !== undefined),
      error: results.find(({ error }) => error)?.error ?? null,
    }),
  });
}

/** What is opened, as the version in force takes it; once, whatever comes in later. */
export function useCarried(
  opening: Opening,
  form: FormVersionView,
  older: readonly FormVersionView[],
): CarriedOpening {
  const [carried] = useState(() =>
    carryOpening(opening, form.id, (version, body) => {
      const was = older.find(({ id }) => id === version);
      if (!was) return { body, lost: [] };
      const schemas = { older: was.schema as FormSchema, newer: form.schema as FormSchema };
      return carryValues(schemas, body);
    }),
  );
  return carried;
}
