import { Alert } from 'antd';
import type { ErrorListProps, RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { focusField } from './focus-field';
import type { FormContext } from './form-context';
import type { LibraryBody } from './library-body';

type Errors = ErrorListProps<LibraryBody, RJSFSchema, FormContext>;

/** What is to be put right before the form can be handed in; each line leads to its field. */
export function ErrorSummary({ errors, registry }: Errors) {
  const { t } = useTranslation('form');
  const list = (
    <ul className="error-summary">
      {errors.map(({ property, name, message, stack }) => (
        <li key={property}>
          <button
            type="button"
            onClick={() => focusField(registry.formContext.idPrefix, (property ?? '').split('.'))}
          >
            {/* What the server found has no name, and a stack of the library's making. */}
            {name === undefined ? message : stack}
          </button>
        </li>
      ))}
    </ul>
  );
  const title = t('errors', { count: errors.length });
  return <Alert type="error" role="alert" showIcon title={title} description={list} />;
}
