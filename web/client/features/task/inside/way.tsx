import { useTranslation } from 'react-i18next';
import { DRAFT_STEPS } from '../../../../../domain/inner/inner-steps';
import type { InnerTextView } from '../../../../contract/inner';
import type { Names } from '../../../../contract/names';

/** 填报 → 审核 → 核稿 → 签发 → 上报: where a text stands and for whom it waits. */
export function Way({ text, names }: { text: InnerTextView | null; names: Names }) {
  const { t } = useTranslation('inside');
  const at = text ? DRAFT_STEPS.indexOf(text.step) : 0;
  const waiting = text?.waitsFor.map((person) => names.people[person] ?? t('somebody')) ?? [];
  return (
    <ol className="inside-way" aria-label={t('way')}>
      {DRAFT_STEPS.map((step, no) => {
        const isNow = no === at && text?.isSent !== true;
        const isDone = no < at || text?.isSent === true;
        return (
          <li
            key={step}
            aria-current={isNow ? 'step' : undefined}
            className={isNow ? 'is-now' : isDone ? 'is-done' : undefined}
          >
            <span>{t(`wayStep.${step}`)}</span>
            {isNow && waiting.length > 0 && (
              <span className="soft">{waiting.join(t('listComma'))}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
