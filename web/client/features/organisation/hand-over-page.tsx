import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { handOverQuery } from '../../api/hand-over';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { HandOver } from './hand-over';
import './organisation.css';
import './hand-over.css';

const route = getRouteApi('/organisation/hand-over/$person');

/** 交接: what is pending in numbers, who takes which post, one button. */
export function HandOverPage() {
  const { t } = useTranslation('organisation');
  const { person } = route.useParams();
  const { data, error, refetch } = useQuery(handOverQuery(person));
  const [first] = data?.offices ?? [];
  return (
    <div className="handing">
      <Link
        to="/organisation"
        search={first ? { unit: first.office } : {}}
        className="organisation-back"
      >
        {first ? t('handing.toUnit', { name: first.name }) : t('back')}
      </Link>
      {data && <HandOver key={person} facts={data} />}
      {!data && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
    </div>
  );
}
