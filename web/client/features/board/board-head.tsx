import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import { useDates } from '../../ui/use-dates';
import { assumedDuties } from './assumed-duties';
import type { BoardModel } from './board-model';
import { SummaryFiles } from './summary-files';

/** Says that dates rest on ordinary weeks because the holidays are not decreed yet. */
function AssumedNote({ rows, knownUntil }: { rows: BoardModel['all']; knownUntil: string }) {
  const { t } = useTranslation('board');
  const count = assumedDuties(rows, knownUntil);
  if (count === 0) return null;
  return (
    <p>
      <span className="mark mark-amber">
        {t('assumed', { count, year: Number(knownUntil.slice(0, 4)) + 1 })}
      </span>{' '}
      <Link to="/settings/calendar">{t('toCalendar')}</Link>
    </p>
  );
}

/** Which notice this is, where it stands, and who acted last. */
export function BoardHead({ view, model }: { view: IssuingView; model: BoardModel }) {
  const { t } = useTranslation('board');
  const dates = useDates();
  const { campaign, office, title, number, status, sponsor, names, deliveredAt, closingReason } =
    view;
  const last = model.lastActed;
  const facts = [
    number,
    t('sponsor', { name: names.units[sponsor] ?? '' }),
    t('issuedAt', { at: dates.moment(deliveredAt) }),
    last?.lastActAt ? t('lastAct', { unit: last.name, at: dates.moment(last.lastActAt) }) : '',
  ];
  return (
    <header className="board-head">
      <h1>
        {title} <span className="mark">{t(`status.${status}`)}</span>
      </h1>
      <p className="soft">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <p>
        <Link to="/board/$campaign/$office/journal" params={{ campaign, office }}>
          {t('toJournal')}
        </Link>
        {' · '}
        <Link to="/board/$campaign/$office/amend" params={{ campaign, office }}>
          {t('toAmendment')}
        </Link>
      </p>
      <SummaryFiles campaign={campaign} office={office} />
      {status === 'running' && <AssumedNote rows={model.all} knownUntil={view.knownUntil} />}
      {closingReason !== '' && <p>{t('closedBecause', { reason: closingReason })}</p>}
    </header>
  );
}
