import { type ReactNode, useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FillableForm } from '../../api/get-form-version';
import { CompareForms } from '../../ui/compare-forms';
import type { Written } from './draft';

interface OtherVersionProps {
  form: FillableForm;
  /** What is said about it, and how it came about. */
  title: string;
  other: Written;
  mine: Written;
  /** What may be done about it. */
  acts?: ReactNode;
  isUrgent?: boolean;
}

/** Another text for the same form, and how it differs from the one in the form. */
export function OtherVersion({ form, title, other, mine, acts, isUrgent }: OtherVersionProps) {
  const { t } = useTranslation('draft');
  const [isOpen, setOpen] = useState(false);
  const hasWords = other.words !== mine.words && other.words !== '';
  const description = (
    <>
      <div className="draft-acts">
        {acts}
        <Button size="small" type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'hideDifferences' : 'showDifferences')}
        </Button>
      </div>
      {isOpen && (
        <div className="draft-differences">
          <p className="soft">{t('differencesHint')}</p>
          <CompareForms schema={form.schema} ui={form.ui} before={other.body} after={mine.body} />
          {hasWords && <p className="draft-words">{t('words', { words: other.words })}</p>}
        </div>
      )}
    </>
  );
  return (
    <Alert
      className="draft-version"
      type={isUrgent ? 'warning' : 'info'}
      role={isUrgent ? 'alert' : undefined}
      title={title}
      description={description}
    />
  );
}
