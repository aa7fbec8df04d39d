import { Button, Segmented } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FormUi } from '../../../../domain/form';
import type { FormTemplate } from '../../../contract/form-templates';
import { formTemplatesQuery } from '../../api/get-form-templates';
import { Failure } from '../../ui/failure';
import { FormFiles } from '../../ui/form-files';
import { Loading } from '../../ui/loading';
import { TEMPLATE_STATES, type TemplateState } from './template-search';
import { TemplateShown } from './template-shown';
import { useNewForm } from './use-new-form';
import './designer.css';

const route = getRouteApi('/forms/templates');

/** Chooses one of the ready forms. */
function Chooser({ rows, chosen }: { rows: readonly FormTemplate[]; chosen: string }) {
  const { t } = useTranslation('formDesigner');
  const { state } = route.useSearch();
  return (
    <nav className="card template-list" aria-label={t('template.title')}>
      <ul>
        {rows.map(({ key, title, hint }) => (
          <li key={key}>
            <Link
              to="/forms/templates"
              search={{ template: key, ...(state ? { state } : {}) }}
              className={key === chosen ? 'template-row chosen' : 'template-row'}
              aria-current={key === chosen ? 'true' : undefined}
            >
              <strong>{title}</strong>
              <span className="soft">{hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Template({ template, mayDesign }: { template: FormTemplate; mayDesign: boolean }) {
  const { t } = useTranslation('formDesigner');
  const { state = 'empty' } = route.useSearch();
  const navigate = useNavigate();
  const create = useNewForm();
  const { key, title, schema, ui } = template;
  return (
    <section aria-label={title}>
      <div className="designer-sides">
        <Segmented<TemplateState>
          options={TEMPLATE_STATES.map((value) => ({ value, label: t(`template.${value}`) }))}
          value={state}
          onChange={(next) =>
            void navigate({ to: '/forms/templates', search: { template: key, state: next } })
          }
        />
        {mayDesign && (
          <Button
            type="primary"
            loading={create.isPending}
            onClick={() => create.mutate({ schema, ui: ui as FormUi })}
          >
            {t('template.begin')}
          </Button>
        )}
      </div>
      {create.isError && <Failure error={create.error} />}
      <FormFiles of={{ ready: key, isFilled: state === 'typical' || state === 'readOnly' }} />
      <div className="card designer-try">
        <h2>{title}</h2>
        <TemplateShown key={`${key} ${state}`} template={template} state={state} />
      </div>
    </section>
  );
}

/** Ready forms: looked at in each of their states, and begun from. */
export function TemplatesPage() {
  const { t } = useTranslation('formDesigner');
  const { template: asked } = route.useSearch();
  const { data, error, refetch } = useQuery(formTemplatesQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const chosen = data.rows.find(({ key }) => key === asked) ?? data.rows[0];
  return (
    <>
      <div className="designer-head">
        <h1>{t('template.title')}</h1>
        <Link to="/forms">{t('template.back')}</Link>
      </div>
      <div className="templates">
        <Chooser rows={data.rows} chosen={chosen?.key ?? ''} />
        {chosen && <Template template={chosen} mayDesign={data.mayDesign} />}
      </div>
    </>
  );
}
