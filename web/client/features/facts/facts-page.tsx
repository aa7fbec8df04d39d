import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FactList } from '../../../contract/facts';
import { factsQuery } from '../../api/get-facts';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { FactEntry } from './fact-entry';
import './facts.css';

const route = getRouteApi('/facts/$unit');

function Facts({ list }: { list: FactList }) {
  const { t } = useTranslation('facts');
  const { fact: asked } = route.useSearch();
  const { unit, isOwn, rows } = list;
  const whose = isOwn ? 'own' : 'other';
  if (rows.length === 0) {
    return (
      <>
        <p className="facts-unit">{unit.name}</p>
        <p className="card state-box">{t(`empty.${whose}`)}</p>
      </>
    );
  }
  return (
    <>
      <p className="facts-unit">{t('unit', { name: unit.name, count: rows.length })}</p>
      <p className="soft facts-lead">
        {t(`lead.${whose}`)}
        {t(`correct.${whose}`)}
      </p>
      {rows.map((fact) => (
        <FactEntry key={fact.key} fact={fact} list={list} isAsked={fact.key === asked} />
      ))}
    </>
  );
}

/** 单位基本数据: what a unit has reported once, where and when, and what it was before. */
export function FactsPage() {
  const { t } = useTranslation('facts');
  const { unit } = route.useParams();
  const { data, error, refetch } = useQuery(factsQuery(unit));
  return (
    <div className="facts">
      <h1>{t('title')}</h1>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Facts list={data} />}
    </div>
  );
}
