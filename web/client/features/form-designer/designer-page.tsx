import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formDesignQuery } from '../../api/get-form-designs';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { Designer } from './designer';

const route = getRouteApi('/forms/$form');

/** One form of the office, to be designed. */
export function DesignerPage() {
  const { t } = useTranslation('formDesigner');
  const { form } = route.useParams();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...formDesignQuery(form),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  // What was read before may be an old revision: editing begins with the newest.
  if (!data || !isFetchedAfterMount) return <Loading />;
  if (!data.mayEdit) return <div className="card state-box">{t('notYours')}</div>;
  return <Designer key={form} view={data} />;
}
