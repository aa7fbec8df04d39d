import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../ui/loading';
import type { DraftStep } from './inside/draft-step';
import type { Sheet } from './inside/sheet';

const StepLoaded = lazy(async () => ({
  default: (await import('./inside/draft-step')).DraftStep,
}));
const SheetLoaded = lazy(async () => ({ default: (await import('./inside/sheet')).Sheet }));

/** A duty's text on its way inside the office; fetched where an office handles notices inside. */
export function LazyDraftStep(props: ComponentProps<typeof DraftStep>) {
  return (
    <Suspense fallback={<Loading />}>
      <StepLoaded {...props} />
    </Suspense>
  );
}

/** 收文办理单, fetched likewise. */
export function LazySheet(props: ComponentProps<typeof Sheet>) {
  return (
    <Suspense fallback={<Loading />}>
      <SheetLoaded {...props} />
    </Suspense>
  );
}
