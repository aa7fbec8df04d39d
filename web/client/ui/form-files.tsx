import { useTranslation } from 'react-i18next';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { DocumentFiles } from './document-files';

/** Which form is printed, and how far it is filled in. */
export type PrintedForm =
  { version: string } | { design: string } | { ready: string; isFilled: boolean };

/** A form on paper, empty for a pen or with its example. */
export function FormFiles({ of }: { of: PrintedForm }) {
  const { t } = useTranslation('documents');
  const isFilled = 'ready' in of && of.isFilled;
  return (
    <DocumentFiles
      label={t(isFilled ? 'filledForm' : 'emptyForm')}
      pathOf={(type) => {
        if ('version' in of) return fillPath(workPaths.emptyForm, { version: of.version, type });
        if ('design' in of) return fillPath(workPaths.designedForm, { form: of.design, type });
        const path = fillPath(workPaths.readyForm, { template: of.ready, type });
        return of.isFilled ? `${path}?filled=typical` : path;
      }}
    />
  );
}
