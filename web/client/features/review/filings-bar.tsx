import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilingRef, FilingsNoted } from '../../../contract/reviews';
import type { ReviewRow } from '../../../contract/reviews';
import { useTakeNoteOfFilings } from '../../api/take-note-of-filings';
import { Failure } from '../../ui/failure';
import { rowKey } from './review-place';

interface FilingsBarProps {
  /** The filings that are listed and that the reader may take note of. */
  filings: readonly ReviewRow[];
  ticked: ReadonlySet<string>;
  onTick: (keys: string[]) => void;
  onDone: (results: FilingsNoted['results']) => void;
}

function refOf({ campaign, office, unit, duty }: ReviewRow): FilingRef[] {
  if (!duty?.submission) return [];
  return [{ campaign, office, unit, duty: duty.duty, submission: duty.submission }];
}

/** 阅存 N 件: takes note of the filings that are ticked, of all that are listed if wished. */
export function FilingsBar({ filings, ticked, onTick, onDone }: FilingsBarProps) {
  const { t } = useTranslation('review');
  const noting = useTakeNoteOfFilings();
  const chosen = filings.filter((row) => ticked.has(rowKey(row)));
  const areAll = chosen.length === filings.length;
  const note = async () => {
    const results = await noting.mutateAsync(chosen.flatMap((row) => refOf(row)));
    onTick([]);
    onDone(results);
  };
  return (
    <div className="review-bulk">
      <label>
        <input
          type="checkbox"
          checked={areAll}
          onChange={() => onTick(areAll ? [] : filings.map(rowKey))}
        />
        {t('tickAll', { count: filings.length })}
      </label>
      <Button
        disabled={chosen.length === 0}
        loading={noting.isPending}
        onClick={() => void note().catch(() => undefined)}
      >
        {t('noteChosen', { count: chosen.length })}
      </Button>
      {noting.isError && <Failure error={noting.error} />}
    </div>
  );
}
