import { useTranslation } from 'react-i18next';
import { ASSUMPTION_RANGES, type AssumedPace } from '../../../../domain/rehearsal/assumptions';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';

const RANGES = {
  workdays: ASSUMPTION_RANGES.approverWorkdays,
  perDay: ASSUMPTION_RANGES.approverPerDay,
} as const;
type Side = keyof typeof RANGES;

interface PaceFieldProps {
  side: Side;
  name: string;
  value: number;
  onChange: (value: number) => void;
}

function PaceField({ side, name, value, onChange }: PaceFieldProps) {
  const { t } = useTranslation('rehearsal');
  const [least, most] = RANGES[side];
  return (
    <span className="pace-field">
      <span aria-hidden="true">{t(`pace.${side}`)}</span>
      <input
        type="number"
        aria-label={`${name} ${t(`pace.${side}`)}`}
        min={least}
        max={most}
        value={value}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          if (Number.isInteger(typed) && typed >= least && typed <= most) onChange(typed);
        }}
      />
    </span>
  );
}

interface PaceFieldsProps {
  approvers: RehearsalFigures['approvers'];
  names: RehearsalView['names'];
  paces: readonly AssumedPace[];
  /** What is assumed of everybody who is not named. */
  usual: Pick<AssumedPace, Side>;
  onChange: (paces: AssumedPace[]) => void;
}

/** Those on routes who are faster or slower than the rest, one by one. */
export function PaceFields({ approvers, names, paces, usual, onChange }: PaceFieldsProps) {
  const { t } = useTranslation('rehearsal');
  const paceOf = ({ person, office }: Pick<AssumedPace, 'person' | 'office'>): AssumedPace =>
    paces.find((one) => one.person === person && one.office === office) ?? {
      ...{ person, office, workdays: usual.workdays, perDay: usual.perDay },
    };
  const change = (pace: AssumedPace): void => {
    const others = paces.filter(
      ({ person, office }) => person !== pace.person || office !== pace.office,
    );
    onChange([...others, pace]);
  };
  return (
    <details className="paces">
      <summary>{t('pace.title', { count: paces.length })}</summary>
      <p className="soft">{t('pace.hint')}</p>
      <ul>
        {approvers.map((one) => {
          const pace = paceOf(one);
          const name = t('approver.name', {
            ...{ person: names.people[one.person] ?? '', office: names.units[one.office] ?? '' },
          });
          return (
            <li key={`${one.person} ${one.office}`}>
              <span className="pace-who">{name}</span>
              {(['workdays', 'perDay'] as const).map((side) => (
                <PaceField
                  key={side}
                  {...{ side, name, value: pace[side] }}
                  onChange={(value) => change({ ...pace, [side]: value })}
                />
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
