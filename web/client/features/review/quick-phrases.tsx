import { useState } from 'react';
import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PHRASE_LENGTH, useKeptPhrases } from './kept-phrases';

interface QuickPhrasesProps {
  opinion: string;
  write: (text: string) => void;
}

/** 常用语: one press adds a phrase to the opinion; own ones are added from it and removed here. */
export function QuickPhrases({ opinion, write }: QuickPhrasesProps) {
  const { t } = useTranslation('review');
  const { phrases, add, remove } = useKeptPhrases();
  const [isSorting, setSorting] = useState(false);
  const isNew = opinion.trim() !== '' && !phrases.includes(opinion.trim());
  return (
    <div className="review-phrases" role="group" aria-label={t('phrases')}>
      {phrases.map((phrase) =>
        isSorting ? (
          <Button
            key={phrase}
            size="small"
            icon={<CloseOutlined aria-hidden />}
            iconPlacement="end"
            aria-label={t('removePhrase', { phrase })}
            onClick={() => remove(phrase)}
          >
            {phrase}
          </Button>
        ) : (
          <Button key={phrase} size="small" onClick={() => write(opinion + phrase)}>
            {phrase}
          </Button>
        ),
      )}
      {isNew && opinion.trim().length <= PHRASE_LENGTH && (
        <Button size="small" type="link" onClick={() => add(opinion)}>
          {t('addPhrase')}
        </Button>
      )}
      {phrases.length > 0 && (
        <Button size="small" type="link" onClick={() => setSorting(!isSorting)}>
          {t(isSorting ? 'sorted' : 'sortPhrases')}
        </Button>
      )}
    </div>
  );
}
