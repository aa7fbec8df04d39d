import { Alert } from 'antd';
import type { ErrorListProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { focusField } from './focus-field';

/** What is to be put right before the form can be handed in; each line leads to its field. */
export function ErrorSummary({ errors }: ErrorListProps) {
  const { t } = useTranslation('form');
  const list = (
    <ul className="error-summary">
      {errors.map(({ property, message }) => (
        <li key={property}>
          <button type="button" onClick={() => focusField((property ?? '').split('.'))}>
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
  const title = t('errors', { count: errors.length });
  return <Alert type="error" role="alert" showIcon title={title} description={list} />;
}
