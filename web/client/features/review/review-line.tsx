import { memo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../contract/reviews';
import { KindMark } from './kind-mark';
import { rowKey } from './review-place';

interface ReviewLineProps {
  row: ReviewRow;
  /** Since when it waits, as the reader's language writes it. */
  since: string;
  isOpen: boolean;
  /** Left out where the whole queue is about one notice. */
  hasNotice: boolean;
  /** Undefined where a row is not one to be ticked. */
  isTicked: boolean | undefined;
  onTick: (key: string, isTicked: boolean) => void;
}

function Marks({ row: { kind, duty, mayDecide } }: { row: ReviewRow }) {
  const { t } = useTranslation('review');
  return (
    <span className="review-line-marks">
      <KindMark kind={kind} />
      {duty?.late && <span className="mark mark-red">{t('late')}</span>}
      {duty && duty.round > 1 && <span className="mark">{t('round', { no: duty.round })}</span>}
      {duty?.entered && <span className="mark">{t('entered')}</span>}
      {!mayDecide && <span className="mark">{t('notYours')}</span>}
    </span>
  );
}

/** One thing that waits: whose, what, since when; a filing can be ticked. */
export const ReviewLine = memo(function ReviewLine({
  row,
  since,
  isOpen,
  hasNotice,
  isTicked,
  onTick,
}: ReviewLineProps) {
  const { t } = useTranslation('review');
  const { campaign, office, unit, duty, name, title } = row;
  const what = duty?.title ?? t('noticeBack');
  return (
    <li className="review-line" data-key={rowKey(row)}>
      {isTicked !== undefined && (
        <label className="review-tick">
          <input
            type="checkbox"
            checked={isTicked}
            aria-label={t('tick', { name, what })}
            onChange={(event) => onTick(rowKey(row), event.target.checked)}
          />
        </label>
      )}
      <Link
        to="/reviews/$campaign/$office/$unit"
        params={{ campaign, office, unit }}
        search={(now: object) => ({ ...now, duty: duty?.duty })}
        aria-current={isOpen ? 'true' : undefined}
        resetScroll={false}
        preload={false}
      >
        <span className="review-line-who">
          <strong>{name}</strong>
          <span className="soft">{since}</span>
        </span>
        <span className="review-line-what">
          {what}
          <Marks row={row} />
        </span>
        {hasNotice && <span className="soft review-line-notice">{title}</span>}
      </Link>
    </li>
  );
});
