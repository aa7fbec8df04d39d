import { Button, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { APPROVER_RULES, type ApproverRule } from '../../../../domain/approval/route';
import { POST_ROLES } from '../../../../domain/person';
import { unitApproversQuery } from '../../api/get-unit-approvers';
import { useEditing } from './editing';
import { replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { ruleOf } from './route-edits';
import { useFieldFaults } from './use-field-faults';
import { useRouteWords } from './use-route-words';

interface RuleProps {
  rule: ApproverRule;
  no: number;
  onChange: (rule: ApproverRule) => void;
}

function OfficeOf({ rule, no, onChange }: RuleProps) {
  const { t } = useTranslation('route');
  const { units } = useEditing();
  if (rule.kind !== 'post' && rule.kind !== 'person') return null;
  const isKnown = units.some(({ id }) => id === rule.office);
  return (
    <Select
      className="route-office"
      aria-label={t('approvers.office', { no })}
      status={isKnown ? '' : 'error'}
      showSearch={{ optionFilterProp: 'label' }}
      value={isKnown ? rule.office : undefined}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(office) =>
        onChange(rule.kind === 'person' ? { ...rule, office, person: '' } : { ...rule, office })
      }
    />
  );
}

function PersonOf({ rule, no, onChange }: RuleProps) {
  const { t } = useTranslation('route');
  const office = rule.kind === 'person' ? rule.office : '';
  const { data: people = [] } = useQuery({ ...unitApproversQuery(office), enabled: office !== '' });
  if (rule.kind !== 'person') return null;
  const isKnown = people.some(({ person }) => person === rule.person);
  return (
    <Select
      className="route-office"
      aria-label={t('approvers.person', { no })}
      status={isKnown ? '' : 'error'}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('approvers.choosePerson')}
      value={isKnown ? rule.person : undefined}
      options={people.map(({ person, name }) => ({ value: person, label: name }))}
      onChange={(person) => onChange({ ...rule, person })}
    />
  );
}

function RoleOf({ rule, no, onChange }: RuleProps) {
  const { t } = useTranslation('route');
  const { t: organisation } = useTranslation('organisation');
  if (!('role' in rule)) return null;
  return (
    <select
      className="plain-select"
      aria-label={t('approvers.role', { no })}
      value={rule.role}
      onChange={({ target: { value } }) =>
        onChange({ ...rule, role: POST_ROLES.find((role) => role === value) ?? rule.role })
      }
    >
      {POST_ROLES.map((role) => (
        <option key={role} value={role}>
          {organisation(`role.${role}`)}
        </option>
      ))}
    </select>
  );
}

function KindOf({ rule, no, onChange }: RuleProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  return (
    <select
      className="plain-select"
      aria-label={t('approvers.kind', { no })}
      value={rule.kind}
      onChange={({ target: { value } }) => {
        const kind = APPROVER_RULES.find((one) => one === value);
        if (kind) onChange(ruleOf(kind, rule, file.notice.sponsor));
      }}
    >
      {APPROVER_RULES.map((kind) => (
        <option key={kind} value={kind}>
          {t(`approvers.kinds.${kind}`)}
        </option>
      ))}
    </select>
  );
}

interface ApproversFieldProps {
  path: string;
  /** Those who decide, or those who are told. */
  what: 'approvers' | 'copies';
  rules: readonly ApproverRule[];
  onChange: (rules: ApproverRule[]) => void;
}

/** Who decides at a node, or who is told when it has passed. */
export function ApproversField({ path, what, rules, onChange }: ApproversFieldProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const words = useRouteWords();
  const faults = useFieldFaults(path);
  const change = (at: number) => (rule: ApproverRule) => onChange(replaced(rules, at, rule));
  const { sponsor } = file.notice;
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t(`${what}.label`)}</legend>
      {rules.map((rule, i) => (
        <div key={i} className="edit-row route-approver">
          <KindOf rule={rule} no={i + 1} onChange={change(i)} />
          <OfficeOf rule={rule} no={i + 1} onChange={change(i)} />
          <PersonOf rule={rule} no={i + 1} onChange={change(i)} />
          <RoleOf rule={rule} no={i + 1} onChange={change(i)} />
          <EntryActs
            name={words.approver(rule)}
            at={i}
            count={rules.length}
            onRemove={() => onChange(without(rules, i))}
          />
        </div>
      ))}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
      <Button
        size="small"
        onClick={() =>
          onChange([...rules, { kind: 'post', office: sponsor, role: 'leaderInCharge' }])
        }
      >
        {t(`${what}.add`)}
      </Button>
    </fieldset>
  );
}
