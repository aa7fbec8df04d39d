import { useId } from 'react';
import { Button, Checkbox } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Condition, FieldNode, FieldRule } from '../../../../domain/form-design/form-tree';
import { firstCondition } from './first-condition';

interface RuleFormProps {
  no: number;
  rule: FieldRule;
  fields: readonly FieldNode[];
  onChange: (rule: FieldRule) => void;
  onRemove: () => void;
}

const EFFECTS = ['none', 'show', 'require'] as const;
type Effect = (typeof EFFECTS)[number];

interface ValuesProps {
  when: Condition;
  field: FieldNode;
  onChange: (when: Condition) => void;
}

/** What the field must hold for the rule to apply. */
function Values({ when, field, onChange }: ValuesProps) {
  const { t } = useTranslation('formDesigner');
  if (when.is === 'filled') return <span>{t('when.filled')}</span>;
  if ('value' in when) {
    return (
      <label>
        {t(`when.${when.is}`)}
        <input
          className="plain-select"
          type="number"
          value={when.value}
          onChange={({ target }) => onChange({ ...when, value: target.valueAsNumber || 0 })}
        />
      </label>
    );
  }
  const offered =
    field.kind === 'yesNo'
      ? [
          { value: true, title: t('yes') },
          { value: false, title: t('no') },
        ]
      : field.choices;
  return (
    <fieldset className="designer-values">
      <legend>{t(`when.${when.is}`)}</legend>
      {offered.map(({ value, title }) => (
        <Checkbox
          key={String(value)}
          checked={when.values.includes(value)}
          onChange={({ target }) => {
            const others = when.values.filter((one) => one !== value);
            const values = target.checked ? [...others, value] : others;
            if (values.length > 0) onChange({ ...when, values });
          }}
        >
          {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function effectOf({ show, require }: FieldRule, key: string): Effect {
  if (show.includes(key)) return 'show';
  return require.includes(key) ? 'require' : 'none';
}

function withEffect(rule: FieldRule, key: string, effect: Effect): FieldRule {
  const others = (keys: readonly string[]) => keys.filter((one) => one !== key);
  return {
    ...rule,
    show: effect === 'show' ? [...others(rule.show), key] : others(rule.show),
    require: effect === 'require' ? [...others(rule.require), key] : others(rule.require),
  };
}

/** One rule: which field is read, what it must hold, and what becomes of the others. */
export function RuleForm({ no, rule, fields, onChange, onRemove }: RuleFormProps) {
  const { t } = useTranslation('formDesigner');
  const id = useId();
  const read = fields.find(({ key }) => key === rule.when.field);
  const choose = (key: string) => {
    const field = fields.find((one) => one.key === key);
    if (field) onChange(withEffect({ ...rule, when: firstCondition(field) }, key, 'none'));
  };
  return (
    <fieldset className="designer-rule">
      <legend>{t('rule', { no })}</legend>
      <div className="designer-rule-when">
        <label htmlFor={id}>{t('when.field')}</label>
        <select
          id={id}
          className="plain-select"
          value={rule.when.field}
          onChange={({ target }) => choose(target.value)}
        >
          {fields.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('removeRule', { no })}
          onClick={onRemove}
        />
      </div>
      {read && (
        <Values when={rule.when} field={read} onChange={(when) => onChange({ ...rule, when })} />
      )}
      <ul className="designer-effects">
        {fields
          .filter(({ key }) => key !== rule.when.field)
          .map(({ key, title }) => (
            <li key={key}>
              <label htmlFor={`${id}-${key}`}>{title}</label>
              <select
                id={`${id}-${key}`}
                className="plain-select"
                value={effectOf(rule, key)}
                onChange={({ target }) => onChange(withEffect(rule, key, target.value as Effect))}
              >
                {EFFECTS.map((effect) => (
                  <option key={effect} value={effect}>
                    {t(`effect.${effect}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
      </ul>
    </fieldset>
  );
}
