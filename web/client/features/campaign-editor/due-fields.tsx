import { TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  DUE_RULE_KINDS,
  type DueOrigin,
  type DueRule,
  RECURRING_PERIODS,
} from '../../../../domain/due-rule';
import { useCampaignWords } from '../../ui/campaign-words';
import { ChoiceField } from './choice-field';
import { DayField } from './day-field';
import { dueDay, dueText } from './due-day';
import { useEditing } from './editing';
import { Field } from './field';
import { newDue } from './new-parts';
import { NumberField } from './number-field';
import { TextField } from './text-field';
import { today } from './today';

const TIME_FORMAT = 'HH:mm';

interface DueFieldsProps<Rule extends DueRule = DueRule> {
  path: string;
  value: Rule;
  onChange: (due: DueRule) => void;
}

type Of<Kind extends DueRule['kind']> = DueFieldsProps<Extract<DueRule, { kind: Kind }>>;

function InstantFields({ path, value, onChange }: Of<'instant'>) {
  const { t } = useTranslation('editor');
  const { on, time } = dueDay(value.at) ?? { on: '', time: '' };
  const keep = (next: { on: string; time: string }) =>
    onChange({ kind: 'instant', at: dueText(next) });
  return (
    <>
      <DayField
        path={`${path}.at`}
        label={t('due.on')}
        value={on}
        onChange={(day) => keep({ on: day, time })}
      />
      <Field path={`${path}.time`} label={t('due.time')} hint={t('due.timeHint')}>
        {(control) => (
          <TimePicker
            {...control}
            className="edit-day"
            format={TIME_FORMAT}
            needConfirm={false}
            value={time === '' ? null : dayjs(`${on}T${time}`)}
            onChange={(at) => keep({ on, time: at?.format(TIME_FORMAT) ?? '' })}
          />
        )}
      </Field>
    </>
  );
}

function OriginField({
  path,
  value,
  onChange,
}: DueFieldsProps<Extract<DueRule, { from: unknown }>>) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const { from } = value;
  const chosen = typeof from === 'object' ? `event:${from.anchor}` : from;
  const options = [
    { value: 'issue', label: t('due.origin.issue') },
    { value: 'receipt', label: t('due.origin.receipt') },
    ...file.anchors.map(({ id, name }) => ({
      value: `event:${id}`,
      label: t('due.origin.event', { name: name || t('phases.unnamed') }),
    })),
  ];
  const choose = (next: string) => {
    const origin: DueOrigin =
      next === 'issue' || next === 'receipt' ? next : { anchor: next.slice('event:'.length) };
    onChange({ ...value, from: origin });
  };
  return (
    <ChoiceField
      path={`${path}.from`}
      label={t('due.from')}
      value={chosen}
      options={options}
      onChange={choose}
    />
  );
}

function EachFields({ path, value, onChange }: Of<'each'>) {
  const { t } = useTranslation('editor');
  return (
    <>
      <ChoiceField
        path={`${path}.every`}
        label={t('due.every')}
        value={value.every}
        options={RECURRING_PERIODS.map((every) => ({
          value: every,
          label: t(`due.${every}`),
        }))}
        onChange={(every) => onChange({ ...value, every })}
      />
      <NumberField
        path={`${path}.day`}
        label={t(value.every === 'week' ? 'due.weekday' : 'due.day')}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <DayField
        path={`${path}.until`}
        label={t('due.until')}
        value={value.until}
        onChange={(until) => onChange({ ...value, until })}
      />
    </>
  );
}

function Parts({ path, value, onChange }: DueFieldsProps) {
  const { t } = useTranslation('editor');
  switch (value.kind) {
    case 'instant':
      return <InstantFields path={path} value={value} onChange={onChange} />;
    case 'days':
    case 'workdays':
      return (
        <>
          <OriginField path={path} value={value} onChange={onChange} />
          <NumberField
            path={`${path}.count`}
            label={t(`due.count.${value.kind}`)}
            hint={typeof value.from === 'object' ? t('due.before') : undefined}
            value={value.count}
            onChange={(count) => onChange({ ...value, count })}
          />
        </>
      );
    case 'duration':
      return (
        <>
          <OriginField path={path} value={value} onChange={onChange} />
          <TextField
            path={`${path}.iso`}
            label={t('due.iso')}
            value={value.iso}
            onChange={(iso) => onChange({ ...value, iso })}
          />
        </>
      );
    case 'each':
      return <EachFields path={path} value={value} onChange={onChange} />;
    case 'windowEnd':
    case 'none':
      return null;
  }
}

/** By when something is owed, in any of the ways a campaign knows, and read back in words. */
export function DueFields({ path, value, onChange }: DueFieldsProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const words = useCampaignWords(file);
  // Durations are for rehearsals: offered only where the file has one.
  const kinds = DUE_RULE_KINDS.filter((kind) => kind !== 'duration' || value.kind === kind);
  return (
    <div className="edit-parts">
      <ChoiceField
        path={path}
        label={t('due.label')}
        hint={words.due(value)}
        value={value.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`due.kind.${kind}`) }))}
        onChange={(kind) => onChange(newDue(kind, value, today()))}
      />
      <Parts path={path} value={value} onChange={onChange} />
    </div>
  );
}
