import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../ui/failure';

/** In place of a screen that failed: what went wrong, and the whole screen tried again. */
export function ScreenFailure({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <Failure error={error} onRetry={() => void router.invalidate()} />;
}
