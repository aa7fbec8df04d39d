import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROUTE_CONDITIONS, type RouteCondition } from '../../../../domain/approval/route';
import { TIERS, UNIT_CLASSES } from '../../../../domain/unit';
import { patched, replaced, without } from './edits';
import { EntryActs } from './entry-acts';
import type { FormField } from './form-fields';
import { conditionOf } from './route-edits';
import { useFieldFaults } from './use-field-faults';
import { useRouteWords } from './use-route-words';

interface ConditionProps<One extends RouteCondition = RouteCondition> {
  condition: One;
  no: number;
  fields: readonly FormField[];
  onChange: (condition: RouteCondition) => void;
}

type OfForm = Extract<RouteCondition, { field: string }>;
type OfUnit = Extract<RouteCondition, { kind: 'unitClass' | 'tier' }>;

function FieldOf({ condition, no, fields, onChange }: ConditionProps<OfForm>) {
  const { t } = useTranslation('route');
  const offered = fields.filter(({ kind }) => kind === condition.kind);
  const isKnown = offered.some(({ field }) => field === condition.field);
  return (
    <Select
      className="route-office"
      aria-label={t('when.field', { no })}
      status={isKnown ? '' : 'error'}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('when.chooseField')}
      value={isKnown ? condition.field : condition.field || undefined}
      options={offered.map(({ field, title }) => ({ value: field, label: title }))}
      onChange={(field) => onChange({ ...condition, field })}
    />
  );
}

function Bounds({ condition, no, onChange }: ConditionProps<Extract<OfForm, { kind: 'number' }>>) {
  const { t } = useTranslation('route');
  return (
    <>
      {(['atLeast', 'atMost'] as const).map((bound) => (
        <InputNumber
          key={bound}
          className="route-bound"
          aria-label={t(`when.${bound}Of`, { no })}
          prefix={t(`when.${bound}`)}
          value={condition[bound] ?? null}
          onChange={(value) => onChange(patched(condition, { [bound]: value ?? undefined }))}
        />
      ))}
    </>
  );
}

function Words({
  condition,
  no,
  fields,
  onChange,
}: ConditionProps<Extract<OfForm, { kind: 'word' }>>) {
  const { t } = useTranslation('route');
  const offered = fields.find(({ field }) => field === condition.field)?.words ?? [];
  return (
    <Select
      className="route-office"
      aria-label={t('when.words', { no })}
      mode={offered.length > 0 ? 'multiple' : 'tags'}
      placeholder={t('when.chooseWords')}
      value={condition.oneOf}
      options={offered.map((word) => ({
        value: word,
        label: word === 'true' || word === 'false' ? t(`when.${word}`) : word,
      }))}
      onChange={(oneOf: string[]) => onChange({ ...condition, oneOf })}
    />
  );
}

function Places({ condition, no, onChange }: ConditionProps<OfUnit>) {
  const { t } = useTranslation('route');
  const { t: campaigns } = useTranslation('campaigns');
  const { t: organisation } = useTranslation('organisation');
  const options =
    condition.kind === 'tier'
      ? TIERS.map((value) => ({ value, label: organisation(`tier.${value}`) }))
      : UNIT_CLASSES.map((value) => ({ value, label: campaigns(`unitClass.${value}`) }));
  return (
    <Select<string[]>
      className="route-office"
      aria-label={t('when.words', { no })}
      mode="multiple"
      placeholder={t('when.chooseWords')}
      value={condition.oneOf}
      options={options}
      onChange={(oneOf) => onChange({ ...condition, oneOf } as RouteCondition)}
    />
  );
}

function Fields(props: ConditionProps) {
  const { condition } = props;
  switch (condition.kind) {
    case 'number':
      return (
        <>
          <FieldOf {...props} condition={condition} />
          <Bounds {...props} condition={condition} />
        </>
      );
    case 'word':
      return (
        <>
          <FieldOf {...props} condition={condition} />
          <Words {...props} condition={condition} />
        </>
      );
    case 'unitClass':
    case 'tier':
      return <Places {...props} condition={condition} />;
  }
}

interface RouteConditionsProps {
  path: string;
  when: readonly RouteCondition[];
  fields: readonly FormField[];
  onChange: (when: RouteCondition[]) => void;
}

/** When a node or a branch is gone through: on what was filled in, and on what the unit is. */
export function RouteConditions({ path, when, fields, onChange }: RouteConditionsProps) {
  const { t } = useTranslation('route');
  const words = useRouteWords();
  const faults = useFieldFaults(path);
  return (
    <fieldset className="edit-group" data-path={path}>
      <legend>{t('when.label')}</legend>
      {when.length === 0 && <p className="soft">{t('when.none')}</p>}
      {when.map((condition, i) => (
        <div key={i} className="edit-row route-approver">
          <select
            className="plain-select"
            aria-label={t('when.kind', { no: i + 1 })}
            value={condition.kind}
            onChange={({ target: { value } }) => {
              const kind = ROUTE_CONDITIONS.find((one) => one === value);
              if (kind) onChange(replaced(when, i, conditionOf(kind)));
            }}
          >
            {ROUTE_CONDITIONS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`when.kinds.${kind}`)}
              </option>
            ))}
          </select>
          <Fields
            {...{ condition, no: i + 1, fields }}
            onChange={(next) => onChange(replaced(when, i, next))}
          />
          <EntryActs
            name={words.condition(condition)}
            at={i}
            count={when.length}
            onRemove={() => onChange(without(when, i))}
          />
        </div>
      ))}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
      <Button size="small" onClick={() => onChange([...when, conditionOf('unitClass')])}>
        {t('when.add')}
      </Button>
    </fieldset>
  );
}
