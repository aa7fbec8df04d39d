import { Alert } from 'antd';
import type { ErrorListProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';

/** The field of an error by the ids of the form library: `root_measures_0_title`. */
function focusField(property: string | undefined): void {
  const id = ['root', ...(property ?? '').split('.').filter((step) => step !== '')].join('_');
  const field =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[name="${id}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** What is to be put right before the form can be handed in; each line leads to its field. */
export function ErrorSummary({ errors }: ErrorListProps) {
  const { t } = useTranslation('form');
  const list = (
    <ul className="error-summary">
      {errors.map(({ property, message }) => (
        <li key={property}>
          <button type="button" onClick={() => focusField(property)}>
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
  const title = t('errors', { count: errors.length });
  return <Alert type="error" role="alert" showIcon title={title} description={list} />;
}
