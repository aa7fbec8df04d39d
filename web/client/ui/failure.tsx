import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from './failure-sentence';

/** What went wrong, in a sentence that says what to do, and a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const again = onRetry && (
    <Button size="small" onClick={onRetry}>
      {t('tryAgain')}
    </Button>
  );
  return <Alert type="error" showIcon role="alert" title={sentence(error)} action={again} />;
}
