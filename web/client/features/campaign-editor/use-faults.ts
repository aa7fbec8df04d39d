import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { checkCampaign } from '../../api/check-campaign';

const PAUSE_MS = 350;

/** A value once it has stayed the same for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What keeps a file from being issued, asked of the server whenever writing pauses. */
export function useFaults(draft: { file: CampaignFile; version: number }) {
  const { file, version } = useSettled(draft);
  const check = useQuery({
    queryKey: ['campaign-check', file.id, undefined, version],
    queryFn: ({ signal }) => checkCampaign(file, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isCurrent =
    check.data !== undefined && !check.isPlaceholderData && version === draft.version;
  return { faults: check.data?.faults ?? [], isCurrent, error: check.error };
}
