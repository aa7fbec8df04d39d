import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CircularState } from '../../../../../domain/circular';
import type { CircularView } from '../../../../contract/circulars';
import { circularQuery } from '../../../api/get-circular';
import { Failure } from '../../../ui/failure';
import { Loading } from '../../../ui/loading';
import type { Tone } from '../../../ui/pressure';
import { useDates } from '../../../ui/use-dates';
import { CircularActs } from './circular-acts';
import { CircularUnits } from './circular-units';
import './circular.css';

const route = getRouteApi('/circulars/$campaign/$office/$no');

const TONES = {
  waiting: 'amber',
  sent: 'green',
  discarded: 'plain',
  lapsed: 'plain',
} as const satisfies Record<CircularState, Tone>;

/** Where it stands, and for the issuing side who settled it. */
function Standing({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('circular');
  const dates = useDates();
  const { state, draftedAt, settledAt, settledBy, reason } = circular;
  const facts = [
    t('draftedAt', { at: dates.moment(draftedAt) }),
    settledAt === null || state === 'waiting'
      ? ''
      : t(`settledAt.${state}`, { at: dates.moment(settledAt) }),
    settledBy ?? '',
    reason === '' ? '' : t('because', { reason }),
  ];
  return (
    <p className="circular-standing">
      <span className={`mark mark-${TONES[state]}`}>{t(`state.${state}`)}</span>{' '}
      <span className="soft">{facts.filter((one) => one !== '').join(t('dot'))}</span>
    </p>
  );
}

/** The circular as it reads on paper: heading, words, the units as facts, who issues it and when. */
function Sheet({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('circular');
  const dates = useDates();
  const { title, text, rows, sponsorName, settledAt, state } = circular;
  return (
    <article className="card circular-sheet" aria-labelledby="circular-heading">
      <h2 id="circular-heading">{title}</h2>
      {text.split('\n').map((line, at) => (
        <p key={at} className="circular-text">
          {line}
        </p>
      ))}
      <CircularUnits rows={rows} />
      <p className="circular-signature">
        {sponsorName}
        <br />
        {state === 'sent' && settledAt !== null ? dates.whole(settledAt) : t('undated')}
      </p>
    </article>
  );
}

/** What is about to happen, or has happened, in numbers. */
function Effect({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('circular');
  const { state, rows, caughtUp, readers, delivered } = circular;
  if (state !== 'waiting') return null;
  const named = new Set(rows.map(({ unit }) => unit)).size;
  const whom = readers.map((one) => t(`reader.${one}`)).join(t('comma'));
  return (
    <section className="card circular-effect" aria-label={t('effectLabel')}>
      <p>{named === 0 ? t('nobodyLeft') : t('effect', { whom, named, count: delivered })}</p>
      {caughtUp > 0 && <p className="soft">{t('caughtUp', { count: caughtUp })}</p>}
      <p className="soft">{t('onlyThis')}</p>
    </section>
  );
}

/** 通报: drafted by the chasing rules, looked at and signed by the sponsor's leader, then read. */
export function CircularPage() {
  const { t } = useTranslation('circular');
  const ref = route.useParams();
  const { data: circular, error, refetch } = useQuery(circularQuery(ref));
  if (!circular) {
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const { campaign, office, can, notice, number } = circular;
  return (
    <div className="circular">
      <header>
        <h1>{t('title', { no: circular.no })}</h1>
        <p className="soft">{[notice, number].filter(Boolean).join(t('dot'))}</p>
        <Standing circular={circular} />
      </header>
      <Effect circular={circular} />
      {can.length > 0 && <CircularActs circular={circular} />}
      <Sheet circular={circular} />
      {circular.settledBy !== null || circular.state !== 'sent' ? (
        <p>
          <Link to="/board/$campaign/$office" params={{ campaign, office }}>
            {t('toBoard')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
