import { type ComponentProps, lazy, Suspense } from 'react';
import type { CampaignForm } from './campaign-form';
import { Loading } from './loading';

const Loaded = lazy(async () => ({ default: (await import('./campaign-form')).CampaignForm }));

/** `CampaignForm`, fetched when the first form is shown: signing for a notice needs none of it. */
export function LazyCampaignForm(props: ComponentProps<typeof CampaignForm>) {
  return (
    <Suspense fallback={<Loading />}>
      <Loaded {...props} />
    </Suspense>
  );
}
