import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftingView, DraftingWordBody } from '../../../contract/drafting';
import { useDates } from '../use-dates';
import { useSeatWords } from './seat-words';
import './drafting.css';

const CHAIN = [
  'drafting',
  'checking',
  'countersigning',
  'signing',
  'numbering',
  'issuing',
] as const;
type ChainStep = (typeof CHAIN)[number];

/** Where the draft is: after the sign-off its number is still to be taken. */
function presentStep({ step, isOutdated, numbering }: DraftingView): ChainStep {
  if (isOutdated) return 'drafting';
  if (step !== 'signed') return step;
  return numbering.words.length > 0 && numbering.given === null ? 'numbering' : 'issuing';
}

/** The word of the present round by which a step was done. */
function doneBy(view: DraftingView, step: ChainStep): DraftingWordBody | undefined {
  const round = view.words.at(-1)?.round;
  return view.words.findLast(
    (word) =>
      word.step === step &&
      word.round === round &&
      (word.verdict === 'passed' || word.verdict === 'sent'),
  );
}

function Line({ who, children }: { who: string; children: ReactNode }) {
  return (
    <span className="drafting-who">
      {who}
      {children !== null && <span className="soft"> {children}</span>}
    </span>
  );
}

function Who({ view, step }: { view: DraftingView; step: ChainStep }) {
  const { t } = useTranslation('drafting');
  const dates = useDates();
  const { person } = useSeatWords(view);
  const { drafter, checker, signer, countersigners, numbering, words } = view;
  if (step === 'issuing') return null;
  if (step === 'numbering') return numbering.given && <Line who={numbering.given}>{null}</Line>;
  if (step === 'countersigning') {
    if (words.length > 0 && countersigners.length === 0) {
      return <span className="soft">{t('noCountersigning')}</span>;
    }
    return countersigners.map((seat) => (
      <Line key={`${seat.person}@${seat.office}`} who={person(seat)}>
        {seat.at === null ? null : dates.moment(seat.at)}
      </Line>
    ));
  }
  const seat = { drafting: drafter, checking: checker, signing: signer }[step];
  const done = doneBy(view, step);
  return seat && <Line who={person(seat)}>{done ? dates.moment(done.at) : null}</Line>;
}

/** 拟稿 → 核稿 → 会签 → 签发 → 编号 → 印发: who has done what, and where the draft is. */
export function DraftingChain({ view }: { view: DraftingView }) {
  const { t } = useTranslation('drafting');
  const at = CHAIN.indexOf(presentStep(view));
  return (
    <ol className="drafting-chain" aria-label={t('chain')}>
      {CHAIN.map((step, no) => (
        <li
          key={step}
          aria-current={no === at ? 'step' : undefined}
          className={no === at ? 'is-now' : no < at ? 'is-done' : undefined}
        >
          <span>{t(`step.${step}`)}</span>
          <Who view={view} step={step} />
        </li>
      ))}
    </ol>
  );
}

/** Every word on the draft, the latest first. */
export function DraftingWords({ view }: { view: DraftingView }) {
  const { t } = useTranslation('drafting');
  const dates = useDates();
  const { whole } = useSeatWords(view);
  if (view.words.length === 0) return null;
  return (
    <ul className="drafting-words" aria-label={t('words')}>
      {view.words.toReversed().map((word) => (
        <li key={`${word.at} ${word.person} ${word.step}`}>
          <p>
            <strong>
              {t(`did.${word.verdict}`, {
                step: t(`step.${word.step === 'signed' ? 'signing' : word.step}`),
              })}
            </strong>{' '}
            {whole(word)} <span className="soft">{dates.moment(word.at)}</span>
            {!word.isOfPresent && <span className="mark mark-plain">{t('formerText')}</span>}
          </p>
          {word.opinion !== '' && <p className="drafting-opinion">{word.opinion}</p>}
        </li>
      ))}
    </ul>
  );
}
