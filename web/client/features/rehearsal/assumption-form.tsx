import { useId, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ASSUMPTION_RANGES,
  type AssumedNumbers,
  type Assumptions,
} from '../../../../domain/rehearsal/assumptions';
import type { RehearsalFigures, RehearsalView } from '../../../contract/rehearsal';
import { PaceFields } from './pace-fields';

type Field = Exclude<keyof AssumedNumbers, 'seed'>;

const UNITS = {
  onTime: 'percent',
  late: 'percent',
  lateWorkdays: 'workdays',
  returned: 'percent',
  reviewWorkdays: 'workdays',
  reviewsPerDay: 'pieces',
  approvalsPerDay: 'pieces',
  approverWorkdays: 'workdays',
  approverPerDay: 'pieces',
  conditionsMet: 'percent',
} as const satisfies Record<Field, 'percent' | 'workdays' | 'pieces'>;

/** Slides no further than what is usual; the rules allow more. */
const MOST_SLID = 100;

const FIELDS = Object.keys(UNITS) as Field[];
/** Nothing to be asked where no notice goes through an approval route. */
const ROUTE_FIELDS: readonly Field[] = ['approverWorkdays', 'approverPerDay', 'conditionsMet'];

interface AssumptionFieldProps {
  name: Field;
  value: number;
  onChange: (value: number) => void;
}

function AssumptionField({ name, value, onChange }: AssumptionFieldProps) {
  const { t } = useTranslation('rehearsal');
  const id = useId();
  const [least, most] = ASSUMPTION_RANGES[name];
  const said = t(`unit.${UNITS[name]}`, { value });
  return (
    <div className="assumption">
      <label htmlFor={id}>{t(`field.${name}`)}</label>
      <output htmlFor={id}>{said}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={Math.min(most, MOST_SLID)}
        step={UNITS[name] === 'percent' ? 5 : 1}
        value={value}
        aria-valuetext={said}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}

/** Shares of all units: what one takes, the other cannot have. */
function changed(assumed: Assumptions, name: Field, value: number): Assumptions {
  const next = { ...assumed, [name]: value };
  if (name === 'onTime') return { ...next, late: Math.min(next.late, 100 - value) };
  if (name === 'late') return { ...next, onTime: Math.min(next.onTime, 100 - value) };
  return next;
}

interface AssumptionFormProps {
  assumed: Assumptions;
  isBusy: boolean;
  /** What was rehearsed last; says whom routes ask. */
  last: { report: RehearsalFigures; names: RehearsalView['names'] } | null;
  onRehearse: (assumed: Assumptions) => void;
}

/** How units and reviewers are assumed to answer. */
export function AssumptionForm({ assumed, isBusy, last, onRehearse }: AssumptionFormProps) {
  const { t } = useTranslation('rehearsal');
  const [draft, setDraft] = useState(assumed);
  const asksSomebody = last !== null && last.report.approversAsked > 0;
  const fields = asksSomebody ? FIELDS : FIELDS.filter((one) => !ROUTE_FIELDS.includes(one));
  const silent = 100 - draft.onTime - draft.late;
  return (
    <form
      className="card assumptions"
      aria-labelledby="assumptions"
      onSubmit={(event) => {
        event.preventDefault();
        onRehearse(draft);
      }}
    >
      <h2 id="assumptions">{t('assumptions')}</h2>
      <div className="assumptions-fields">
        {fields.map((name) => (
          <AssumptionField
            key={name}
            name={name}
            value={draft[name]}
            onChange={(value) => setDraft(changed(draft, name, value))}
          />
        ))}
      </div>
      <p className="soft">{t('silent', { share: silent })}</p>
      {asksSomebody && (
        <PaceFields
          {...{ approvers: last.report.approvers, names: last.names, paces: draft.paces }}
          usual={{ workdays: draft.approverWorkdays, perDay: draft.approverPerDay }}
          onChange={(paces) => setDraft({ ...draft, paces })}
        />
      )}
      <div className="assumptions-acts">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('again')}
        </Button>
        <Button
          onClick={() => {
            const next = { ...draft, seed: draft.seed + 1 };
            setDraft(next);
            onRehearse(next);
          }}
        >
          {t('shuffle')}
        </Button>
      </div>
      <p className="soft">{t('shuffleHint')}</p>
    </form>
  );
}
