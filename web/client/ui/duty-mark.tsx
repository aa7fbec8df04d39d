import { useTranslation } from 'react-i18next';
import type { DutyState } from '../../../domain/duty-state';
import type { DutyView } from '../../contract/tasks';
import { type Tone, pressureOf } from './pressure';
import { useNow } from './use-now';

const TONES = {
  open: 'plain',
  submitted: 'amber',
  returned: 'red',
  accepted: 'green',
  filed: 'green',
  noted: 'green',
  notApplicablePending: 'amber',
  notApplicable: 'plain',
} as const satisfies Record<DutyState, Tone>;

/** Where a duty stands, as a word with a colour. */
export function DutyStateMark({ duty: { state, kind } }: { duty: DutyView }) {
  const { t } = useTranslation('states');
  const word = kind === 'receipt' && state === 'filed' ? 'signed' : state;
  return <span className={`mark mark-${TONES[state]}`}>{t(`duty.${word}`)}</span>;
}

/** How long is left for a duty that is still owed. */
export function PressureMark({ duty }: { duty: DutyView }) {
  const { t } = useTranslation('states');
  const { word, days, tone } = pressureOf(duty, useNow());
  return <span className={`mark mark-${tone}`}>{t(`pressure.${word}`, { count: days })}</span>;
}

function SuspendedMark() {
  const { t } = useTranslation('states');
  return <span className="mark mark-plain">{t('duty.suspended')}</span>;
}

/** A red flag until it is met, and who follows it up where that has changed. */
function ChaseMarks({ duty: { flagged, chasedBy } }: { duty: DutyView }) {
  const { t } = useTranslation('states');
  return (
    <>
      {flagged && (
        <>
          {' '}
          <span className="mark mark-red">{t('duty.flagged')}</span>
        </>
      )}
      {chasedBy !== null && <span className="soft"> {t(`duty.chasedBy.${chasedBy}`)}</span>}
    </>
  );
}

/** Where a duty stands, and how it is chased. */
export function DutyMark({ duty }: { duty: DutyView }) {
  return (
    <>
      <StandingMark duty={duty} />
      <ChaseMarks duty={duty} />
    </>
  );
}

/** Time where something is owed, else where it stands; after a return both. */
function StandingMark({ duty }: { duty: DutyView }) {
  if (duty.suspended && duty.state === 'open') return <SuspendedMark />;
  if (duty.state === 'open') return <PressureMark duty={duty} />;
  if (duty.state !== 'returned') return <DutyStateMark duty={duty} />;
  return (
    <>
      <DutyStateMark duty={duty} /> <PressureMark duty={duty} />
    </>
  );
}
