import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftingView } from '../../../contract/drafting';

/** What the state of the draft means for whoever looks at it. */
export function Standing({ view }: { view: DraftingView }) {
  const { t } = useTranslation('drafting');
  const { isOutdated, isRequired, step } = view;
  if (isOutdated) {
    const outdated = step === 'signed' ? 'outdatedSigned' : 'outdatedChecked';
    return <Alert type="warning" showIcon role="status" title={t(outdated)} />;
  }
  if (step === 'signed') return <p>{t('signedNote')}</p>;
  return <p className="soft">{t(isRequired ? 'required' : 'optional')}</p>;
}
