import { useTranslation } from 'react-i18next';
import { FaultError, RefusedError, UnreachableError } from '../api/refusals';

/** Turns what an API call threw into a sentence for the reader. */
export function useFailureSentence(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof RefusedError) return error.message;
    if (error instanceof FaultError && error.message !== '') return error.message;
    if (error instanceof UnreachableError) return t('failure.unreachable');
    return t('failure.fault');
  };
}
