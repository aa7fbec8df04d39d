import { queryOptions } from '@tanstack/react-query';
import type { PickedKind } from '../../../domain/form-design/picked-values';
import type { FormChoices } from '../../contract/form-choices';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

const FRESH_MS = 60_000;

function address(pick: PickedKind, query: Record<string, string>): string {
  const search = new URLSearchParams(query).toString();
  return `${fillPath(workPaths.formChoices, { pick })}?${search}`;
}

/** The units or people that a field may name, by part of their names. */
export function formChoicesQuery(pick: PickedKind, text: string) {
  return queryOptions({
    queryKey: ['form-choices', pick, text],
    queryFn: ({ signal }) => read<FormChoices>(address(pick, { text }), { signal }),
    staleTime: FRESH_MS,
  });
}

/** Names of the units or people that forms on the page name. */
export function pickedNamesQuery(pick: PickedKind, ids: readonly string[]) {
  const asked = [...new Set(ids)].sort().join(',');
  return queryOptions({
    queryKey: ['form-choices', pick, { ids: asked }],
    queryFn: ({ signal }) => read<FormChoices>(address(pick, { ids: asked }), { signal }),
    staleTime: FRESH_MS,
    enabled: asked !== '',
  });
}
