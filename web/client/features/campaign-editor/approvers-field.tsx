import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApproverRule, RouteNode } from '../../../../domain/approval/route';
import { POST_ROLES } from '../../../../domain/person';
import { useEditing } from './editing';
import { replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import { RULES_OFFERED, ruleOf } from './route-edits';
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
  if (rule.kind !== 'post') return null;
  const isKnown = units.some(({ id }) => id === rule.office);
  return (
    <Select
      className="route-office"
      aria-label={t('approvers.office', { no })}
      status={isKnown ? '' : 'error'}
      showSearch={{ optionFilterProp: 'label' }}
      value={isKnown ? rule.office : undefined}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(office) => onChange({ ...rule, office })}
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
  const words = useRouteWords();
  const isOffered = RULES_OFFERED.some((kind) => kind === rule.kind);
  return (
    <select
      className="plain-select"
      aria-label={t('approvers.kind', { no })}
      value={rule.kind}
      onChange={({ target: { value } }) => {
        const kind = RULES_OFFERED.find((one) => one === value);
        if (kind) onChange(ruleOf(kind, rule, file.notice.sponsor));
      }}
    >
      {!isOffered && <option value={rule.kind}>{words.approver(rule)}</option>}
      {RULES_OFFERED.map((kind) => (
        <option key={kind} value={kind}>
          {t(`approvers.kinds.${kind}`)}
        </option>
      ))}
    </select>
  );
}

interface ApproversFieldProps {
  path: string;
  node: RouteNode;
  onChange: (approvers: ApproverRule[]) => void;
}

/** Who decides at a node. Rules that are not offered here are shown in words and kept. */
export function ApproversField({ path, node: { approvers }, onChange }: ApproversFieldProps) {
  const { t } = useTranslation('route');
  const { file } = useEditing();
  const words = useRouteWords();
  const faults = useFieldFaults(path);
  const change = (at: number) => (rule: ApproverRule) => onChange(replaced(approvers, at, rule));
  const { sponsor } = file.notice;
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t('approvers.label')}</legend>
      {approvers.map((rule, i) => (
        <div key={i} className="edit-row route-approver">
          <KindOf rule={rule} no={i + 1} onChange={change(i)} />
          <OfficeOf rule={rule} no={i + 1} onChange={change(i)} />
          <RoleOf rule={rule} no={i + 1} onChange={change(i)} />
          <EntryActs
            name={words.approver(rule)}
            at={i}
            count={approvers.length}
            onRemove={() => onChange(without(approvers, i))}
          />
        </div>
      ))}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
      <Button
        size="small"
        onClick={() =>
          onChange([...approvers, { kind: 'post', office: sponsor, role: 'leaderInCharge' }])
        }
      >
        {t('approvers.add')}
      </Button>
    </fieldset>
  );
}
