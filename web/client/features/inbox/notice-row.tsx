import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Names } from '../../../contract/names';
import type { NoticeRow as Row } from '../../../contract/notices';
import { PressureMark } from '../../ui/duty-mark';
import { useDates } from '../../ui/use-dates';
import { OwnRoles } from './own-roles';
import { ReceiptMark } from './receipt-mark';

interface NoticeRowProps {
  row: Row;
  names: Names;
  /** Several can be signed for at once: this one can be chosen. */
  isChoice: boolean;
  isChosen: boolean;
  isSigning: boolean;
  /** Why it could not be signed for a moment ago. */
  refusal: string | undefined;
  onChoose: () => void;
  onSign: () => void;
}

function Next({ row: { next } }: { row: Row }) {
  const { t } = useTranslation('inbox');
  if (!next) return null;
  return (
    <span className="inbox-next">
      <span className="soft">{t('next', { title: next.title })}</span> <PressureMark duty={next} />
    </span>
  );
}

/** One notice: whether it is signed for, what the office has to do with it, and the button. */
export function NoticeRow({ row, names, ...state }: NoticeRowProps) {
  const { t } = useTranslation('inbox');
  const dates = useDates();
  const { campaign, office, unit, title, number, sponsor, deliveredAt } = row;
  const from = names.units[office] ?? names.units[sponsor];
  return (
    <li className={state.isChosen ? 'inbox-row inbox-row-chosen' : 'inbox-row'}>
      <span className="inbox-choice">
        {state.isChoice && (
          <input
            type="checkbox"
            aria-label={t('choose', { title })}
            checked={state.isChosen}
            onChange={state.onChoose}
          />
        )}
      </span>
      <div className="inbox-what">
        <Link
          className="inbox-title"
          to="/tasks/$campaign/$office/$unit"
          params={{ campaign, office, unit }}
        >
          {title}
        </Link>
        <span className="soft inbox-facts">
          {[number, from, t('delivered', { at: dates.moment(deliveredAt) })]
            .filter(Boolean)
            .join(t('dot'))}
        </span>
        <OwnRoles row={row} />
        <Next row={row} />
        {state.refusal !== undefined && <p className="inbox-refusal">{state.refusal}</p>}
      </div>
      <div className="inbox-state">
        <ReceiptMark row={row} names={names} />
        {row.maySign && (
          <Button
            aria-label={t('signOne', { title })}
            loading={state.isSigning}
            onClick={state.onSign}
          >
            {t('sign')}
          </Button>
        )}
      </div>
    </li>
  );
}
