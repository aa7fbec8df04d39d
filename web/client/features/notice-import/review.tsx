import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftBasis } from '../../../../domain/notice-draft/drafting';
import type { NoticeReading } from '../../../../domain/notice-import/read-notice';
import { Failure } from '../../ui/failure';
import type { KeptImport } from './kept-import';
import { QuestionList } from './question-list';
import { SourcePane } from './source-pane';
import type { Importing } from './use-import';
import { useOpenDraft } from './use-open-draft';
import { useReviewing } from './use-reviewing';
import { ValueList } from './value-list';

interface ReviewProps {
  source: string;
  open: KeptImport;
  reading: NoticeReading;
  basis: Omit<DraftBasis, 'answers'>;
  importing: Pick<Importing, 'answer' | 'leave'>;
}

/** Source and draft side by side; questions are answered, then the draft is opened. */
export function Review({ source, open: kept, reading, basis, importing }: ReviewProps) {
  const { t } = useTranslation('noticeImport');
  const { draft, open, selection, select, openQuestion, answer } = useReviewing(reading, {
    ...{ basis, answers: kept.answers, onAnswers: importing.answer },
  });
  const keep = useOpenDraft(importing.leave);
  const { file, questions, spans } = draft;
  const left = questions.filter((one) => one.isBlocking && one.answer === null).length;
  return (
    <div className="import-review">
      <section className="card import-source">
        <h2>{t('source')}</h2>
        <SourcePane source={source} spans={spans} selected={selection.span} onSelect={select} />
      </section>
      <div className="import-draft">
        <h2>{t('part.questions')}</h2>
        <QuestionList
          questions={questions}
          units={basis.units}
          open={open}
          onOpen={openQuestion}
          onAnswer={answer}
        />
        <ValueList
          file={file}
          units={basis.units}
          spans={spans}
          selected={selection.path}
          onSelect={select}
        />
        {keep.isError && <Failure error={keep.error} />}
        <p className="import-open">
          <Button
            type="primary"
            disabled={left > 0}
            loading={keep.isPending}
            onClick={() => keep.mutate({ file, original: kept.original })}
          >
            {t('open')}
          </Button>
          <span role="status">{left > 0 ? t('left', { count: left }) : t('openHint')}</span>
        </p>
      </div>
    </div>
  );
}
