import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilingsNoted as Noted, ReviewRow } from '../../../contract/reviews';
import { placeKey, rowKey } from './review-place';

/** What became of a bulk: how many are noted, and for each of the others why not. */
export interface NotedResult {
  results: Noted['results'];
  /** The rows as they were listed, for their names. */
  rows: readonly ReviewRow[];
}

interface FilingsNotedProps {
  noted: NotedResult;
  onClose: () => void;
}

/** The result of taking note of many filings, row by row. */
export function FilingsNoted({ noted: { results, rows }, onClose }: FilingsNotedProps) {
  const { t } = useTranslation('review');
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  const done = results.filter(({ status }) => status === 'done').length;
  const others = results.filter(({ status }) => status !== 'done');
  return (
    <div className="review-done review-noted" role="status">
      <p>
        {t('noted', { count: done })}
        {others.length > 0 && t('notNoted', { count: others.length })}
      </p>
      {others.length > 0 && (
        <ul>
          {others.map((result) => {
            const row = byKey.get(placeKey(result));
            const { status, message } = result;
            return (
              <li key={result.command}>
                <strong>{row?.name}</strong> {row?.duty?.title}
                {t('colon')}
                {message ?? t(status === 'pending' ? 'bulkPending' : 'bulkFault')}
              </li>
            );
          })}
        </ul>
      )}
      <Button size="small" type="text" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  );
}
