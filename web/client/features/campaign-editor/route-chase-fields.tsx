import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { chaseOf } from '../../../../domain/approval/chase';
import {
  CHASE_TELLS,
  type ApprovalRung,
  type Route,
  type RouteChase,
} from '../../../../domain/approval/route';
import { OFFICE_HOURS } from '../../../../domain/working-hours';
import { replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { NumberField } from './number-field';
import { ChoiceField } from './choice-field';
import { useFieldFaults } from './use-field-faults';
import { useChaseWords } from './use-chase-words';

interface RungProps {
  path: string;
  rung: ApprovalRung;
  onChange: (rung: ApprovalRung) => void;
}

const MEASURES = ['workdays', 'workhours'] as const;

function Rung({ path, rung, onChange }: RungProps) {
  const { t } = useTranslation('route');
  const words = useChaseWords();
  const { offset, tell } = rung;
  if (offset.kind !== 'workdays' && offset.kind !== 'workhours') {
    return <p className="route-sentence">{words.rung(rung)}</p>;
  }
  return (
    <div className="edit-columns">
      <NumberField
        path={`${path}.offset.count`}
        label={t('chase.after')}
        value={offset.count}
        onChange={(count) => onChange({ ...rung, offset: { ...offset, count } })}
      />
      <ChoiceField
        path={`${path}.offset.kind`}
        label={t('chase.measure')}
        value={offset.kind}
        options={MEASURES.map((value) => ({ value, label: t(`chase.${value}`) }))}
        onChange={(kind) => onChange({ ...rung, offset: { ...offset, kind } })}
      />
      <ChoiceField
        path={`${path}.tell`}
        label={t('chase.tell')}
        value={tell}
        options={CHASE_TELLS.map((value) => ({ value, label: t(`chase.tells.${value}`) }))}
        onChange={(value) => onChange({ ...rung, tell: value })}
      />
    </div>
  );
}

interface RouteChaseFieldsProps {
  path: string;
  route: Route;
  onChange: (chase: RouteChase) => void;
}

/** How approvers who do not answer are chased, with the sentence that this amounts to. */
export function RouteChaseFields({ path, route, onChange }: RouteChaseFieldsProps) {
  const { t } = useTranslation('route');
  const words = useChaseWords();
  const faults = useFieldFaults(path);
  const { hours = OFFICE_HOURS, rungs } = chaseOf(route);
  const keep = (next: ApprovalRung[]) => onChange({ hours, rungs: next });
  const last = rungs.at(-1)?.offset;
  const next = last && 'count' in last ? last.count + 1 : 1;
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t('chase.label')}</legend>
      <p className="route-sentence">{words.chase(rungs)}</p>
      {rungs.map((rung, i) => (
        <div key={i} className="route-chase">
          <Rung
            path={`${path}.rungs[${i}]`}
            rung={rung}
            onChange={(one) => keep(replaced(rungs, i, one))}
          />
          <EntryActs
            name={words.rung(rung)}
            at={i}
            count={rungs.length}
            onRemove={() => keep(without(rungs, i))}
          />
        </div>
      ))}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
      <Button
        size="small"
        onClick={() =>
          keep([...rungs, { offset: { kind: 'workdays', count: next }, tell: 'nextInLine' }])
        }
      >
        {t('chase.add')}
      </Button>
    </fieldset>
  );
}
