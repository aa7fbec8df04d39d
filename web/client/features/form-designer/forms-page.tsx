import type { MouseEvent } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormDesignRow } from '../../../contract/form-designs';
import { formDesignsQuery } from '../../api/get-form-designs';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { useNewForm } from './use-new-form';
import './designer.css';

function stateOf({ publishedAt, isAhead }: FormDesignRow): 'draft' | 'ahead' | 'published' {
  if (publishedAt === null) return 'draft';
  return isAhead ? 'ahead' : 'published';
}

const MARKS = { draft: 'mark', ahead: 'mark mark-amber', published: 'mark mark-green' } as const;

function Row({ row }: { row: FormDesignRow }) {
  const { t } = useTranslation('formDesigner');
  const dates = useDates();
  const state = stateOf(row);
  return (
    <li>
      <Link className="designer-row" to="/forms/$form" params={{ form: row.form }}>
        <span className={MARKS[state]}>{t(`state.${state}`)}</span>
        <strong>{row.title.trim() || t('untitled')}</strong>
        <span className="soft">
          {t('savedBy', { at: dates.moment(row.savedAt), name: row.savedBy })}
        </span>
      </Link>
    </li>
  );
}

/** 表单: what the office has designed, and the way to a new one. */
export function FormsPage() {
  const { t } = useTranslation('formDesigner');
  const { data, error, refetch } = useQuery(formDesignsQuery);
  const create = useNewForm();
  const navigate = useNavigate();
  const toTemplates = (event: MouseEvent) => {
    event.preventDefault();
    void navigate({ to: '/forms/templates' });
  };
  const begin = () => {
    const schema = { type: 'object', title: t('newTitle'), properties: {} } as const;
    create.mutate({ schema, ui: { 'ui:order': [] } });
  };
  return (
    <>
      <div className="designer-head">
        <h1>{t('title')}</h1>
        {data?.mayDesign && (
          <div className="designer-acts">
            <Button href="/forms/templates" onClick={toTemplates}>
              {t('template.open')}
            </Button>
            <Button type="primary" loading={create.isPending} onClick={begin}>
              {t('new')}
            </Button>
          </div>
        )}
      </div>
      {create.isError && <Failure error={create.error} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && (
        <div className="card state-box">
          <p>{t('none')}</p>
          {data.mayDesign && <p>{t('noneHint')}</p>}
        </div>
      )}
      {data && data.rows.length > 0 && (
        <ul className="card designer-list">
          {data.rows.map((row) => (
            <Row key={row.form} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}
