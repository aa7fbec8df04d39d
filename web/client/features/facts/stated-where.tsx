import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FactList, FactRow } from '../../../contract/facts';
import { useDates } from '../../ui/use-dates';

interface StatedWhereProps {
  unit: string;
  /** All that told one value, the latest report first. */
  span: FactRow['values'];
  forms: FactList['forms'];
}

/** Since when a value has been told, to which notice it was told last, and in which form. */
export function StatedWhere({ unit, span, forms }: StatedWhereProps) {
  const { t } = useTranslation('facts');
  const dates = useDates();
  const [last] = span;
  const first = span.at(-1);
  if (!last || !first) return null;
  const { campaign, office, notice, duty, about, reportedAt } = last.source;
  const form = forms[last.formVersion];
  const [since, still] = [first.source.reportedAt, reportedAt].map((at) => dates.whole(at));
  return (
    <p className="soft fact-where">
      <span>{t(since === still ? 'since' : 'sinceAndStill', { since, last: still })}</span>
      <Link
        to="/tasks/$campaign/$office/$unit"
        params={{ campaign, office, unit }}
        search={duty === '' ? {} : { duty: about }}
      >
        {duty === '' ? t('record', { notice }) : t('source', { notice, duty })}
      </Link>
      {form && (
        <span>
          {t('form', { title: form.title, no: form.no, on: dates.whole(form.publishedAt) })}
        </span>
      )}
    </p>
  );
}
