import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Carried } from '../../../../domain/form-design/carry-values';
import { LostValues } from '../../ui/lost-values';

/** What was written in an older version of the form: what came over, and each value that did not. */
export function CarriedOver({ carried: { lost } }: { carried: Carried }) {
  const { t } = useTranslation('draft');
  return (
    <Alert
      className="draft-version"
      type={lost.length > 0 ? 'warning' : 'info'}
      title={t('carried')}
      description={
        lost.length > 0 && (
          <>
            <p>{t('lost', { count: lost.length })}</p>
            <LostValues lost={lost} />
          </>
        )
      }
    />
  );
}

/** The form has been swapped while it is being filled in; nothing moves before the reader says so. */
export function FormSwapped({ onTurn }: { onTurn: () => void }) {
  const { t } = useTranslation('draft');
  return (
    <Alert
      className="draft-version"
      type="warning"
      role="alert"
      title={t('swapped')}
      description={
        <div className="draft-acts">
          <Button size="small" type="primary" onClick={onTurn}>
            {t('turn')}
          </Button>
        </div>
      }
    />
  );
}
