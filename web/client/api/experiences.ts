import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { ExperienceChoice, ExperienceList } from '../../contract/experiences';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { ask, read } from './http';

/** What units told of their experience, and which of it goes into the final summary. */
export function experiencesQuery({ campaign, office }: IssuanceRef) {
  const path = fillPath(workPaths.experiences, { campaign, office });
  return queryOptions({
    queryKey: ['experiences', campaign, office],
    queryFn: ({ signal }) => read<ExperienceList>(path, { signal }),
  });
}

/** Keeps which of it goes in. @throws RefusedError revisionOutdated */
export function useChooseExperiences(ref: IssuanceRef) {
  const queries = useQueryClient();
  const { campaign, office } = ref;
  const path = fillPath(workPaths.experiences, { campaign, office });
  return useMutation({
    mutationFn: async (body: ExperienceChoice) =>
      (await ask<ExperienceList>(path, { method: 'PUT', body })).body,
    onSuccess: (list) => queries.setQueryData(experiencesQuery(ref).queryKey, list),
  });
}
