import { type ComponentProps, lazy, Suspense } from 'react';
import type { CampaignForm } from './campaign-form';
import { Loading } from './loading';

const AGAIN_MS = 2_000;

/** Until it is there: a server that is away for a moment must not cost the page its form. */
async function fetchForm(): Promise<{ default: typeof CampaignForm }> {
  for (;;) {
    try {
      return { default: (await import('./campaign-form')).CampaignForm };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

const Loaded = lazy(fetchForm);

/** `CampaignForm`, fetched when the first form is shown: signing for a notice needs none of it. */
export function LazyCampaignForm(props: ComponentProps<typeof CampaignForm>) {
  return (
    <Suspense fallback={<Loading />}>
      <Loaded {...props} />
    </Suspense>
  );
}
