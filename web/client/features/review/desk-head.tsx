import { Button } from 'antd';
import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { approvalsQuery } from '../../api/get-approvals';
import { useDayWords } from './day-words';
import type { DoneLine } from './desk-context';
import { KeyList, type KeyListProps } from './key-list';

/** What was decided last, with the way back to it. */
function Done({ done }: { done: DoneLine | null }) {
  const { t } = useTranslation('review');
  const inWords = useDayWords();
  if (!done) return <div role="status" />;
  const { choice, name, title, correctOn, place } = done;
  const { duty, ...params } = place;
  return (
    <div role="status" className="review-done">
      <p>
        {t(`choice.${choice}.done`, { name, title })}
        {correctOn !== null && t('doneCorrect', { on: inWords(correctOn) })}{' '}
        <Link
          to="/reviews/$campaign/$office/$unit"
          params={params}
          search={(now: object) => ({ ...now, duty })}
        >
          {t('lookAgain')}
        </Link>
      </p>
    </div>
  );
}

/** The way to what waits on routes; said with its number where something waits for the reader. */
function ToApprovals() {
  const { t } = useTranslation('review');
  const { data } = useQuery(approvalsQuery);
  const count = data?.rows.length ?? 0;
  return (
    <Link to="/approvals">{count > 0 ? t('approvalsWaiting', { count }) : t('toApprovals')}</Link>
  );
}

interface DeskHeadProps {
  done: DoneLine | null;
  keys: KeyListProps;
  step: { back: () => void; on: () => void };
}

/** Title, previous and next, the keys, and the line that says what was done. */
export function DeskHead({ done, keys, step }: DeskHeadProps) {
  const { t } = useTranslation('review');
  return (
    <header className="review-head">
      <h1>{t('title')}</h1>
      <ToApprovals />
      <div className="review-steps">
        <Button size="small" icon={<UpOutlined aria-hidden />} onClick={step.back}>
          {t('previous')}
        </Button>
        <Button size="small" icon={<DownOutlined aria-hidden />} onClick={step.on}>
          {t('next')}
        </Button>
        <KeyList {...keys} />
      </div>
      <Done done={done} />
    </header>
  );
}
