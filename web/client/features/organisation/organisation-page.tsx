import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrganisationBody } from '../../../contract/organisation';
import { paths } from '../../../contract/paths';
import { organisationQuery } from '../../api/get-organisation';
import { withOffice } from '../../api/office';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useNarrow } from '../../ui/use-narrow';
import { UnitList } from './unit-list';
import { UnitPanel } from './unit-panel';
import './organisation.css';

const route = getRouteApi('/organisation');

function Head({ can }: Pick<OrganisationBody, 'can'>) {
  const { t } = useTranslation('organisation');
  return (
    <div className="organisation-head">
      <h1>{t('title')}</h1>
      {can.includes('transfer') && (
        <p className="organisation-acts">
          <Link to="/organisation/import">{t('import')}</Link>
          <a href={withOffice(paths.organisationSheet)} download>
            {t('export')}
          </a>
        </p>
      )}
    </div>
  );
}

function Organisation({ data }: { data: OrganisationBody }) {
  const { t } = useTranslation('organisation');
  const { unit } = route.useSearch();
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const choose = (next: string) =>
    void navigate({ to: '/organisation', search: { unit: next }, replace: !isNarrow });
  const shown = data.units.some(({ id }) => id === unit) ? unit : undefined;
  // On a desk something always stands beside the tree.
  const beside = shown ?? (isNarrow ? undefined : data.office);
  const { units, office } = data;
  return (
    <div className="organisation-columns">
      {(!isNarrow || shown === undefined) && (
        <UnitList {...{ units, office }} chosen={beside} onChoose={choose} />
      )}
      {beside !== undefined && (
        <div className="organisation-unit">
          {isNarrow && (
            <Link to="/organisation" search={{}} className="organisation-back">
              {t('backToList')}
            </Link>
          )}
          <UnitPanel key={beside} id={beside} units={units} />
        </div>
      )}
    </div>
  );
}

/** 组织机构: the tree of units, and beside it the one that is chosen. */
export function OrganisationPage() {
  const { data, error, refetch } = useQuery(organisationQuery);
  return (
    <>
      <Head can={data?.can ?? []} />
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Organisation data={data} />}
    </>
  );
}
