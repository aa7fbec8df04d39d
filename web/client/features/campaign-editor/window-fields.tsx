import { useTranslation } from 'react-i18next';
import { TIME_WINDOW_KINDS, type TimeWindow } from '../../../../domain/time-window';
import { useCampaignWords } from '../../ui/campaign-words';
import { ChoiceField } from './choice-field';
import { DayField } from './day-field';
import { EdgeField } from './edge-field';
import { useEditing } from './editing';
import { patched } from './edits';
import { newWindow } from './new-parts';
import { NumberField } from './number-field';
import { TextField } from './text-field';
import { today } from './today';

interface WindowFieldsProps<Window extends TimeWindow = TimeWindow> {
  path: string;
  value: Window;
  onChange: (window: TimeWindow) => void;
}

type Of<Kind extends TimeWindow['kind']> = WindowFieldsProps<Extract<TimeWindow, { kind: Kind }>>;

function DaysFields({ path, value, onChange }: Of<'days'>) {
  const { t } = useTranslation('editor');
  return (
    <>
      <DayField
        path={`${path}.from`}
        label={t('window.from')}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DayField
        path={`${path}.to`}
        label={t('window.to')}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
      />
    </>
  );
}

function MonthsFields({ path, value, onChange }: Of<'months'>) {
  const { t } = useTranslation('editor');
  return (
    <>
      {(['year', 'from', 'to'] as const).map((member) => (
        <NumberField
          key={member}
          path={`${path}.${member}`}
          label={t(member === 'year' ? 'window.year' : `window.${member}Month`)}
          value={value[member]}
          onChange={(next) => onChange({ ...value, [member]: next })}
        />
      ))}
    </>
  );
}

function Parts({ path, value, onChange }: WindowFieldsProps) {
  const { t } = useTranslation('editor');
  switch (value.kind) {
    case 'days':
      return <DaysFields path={path} value={value} onChange={onChange} />;
    case 'months':
      return <MonthsFields path={path} value={value} onChange={onChange} />;
    case 'year':
      return (
        <NumberField
          path={`${path}.year`}
          label={t('window.year')}
          value={value.year}
          onChange={(year) => onChange({ ...value, year })}
        />
      );
    case 'open':
      return (
        <DayField
          path={`${path}.from`}
          label={t('window.fromIfAny')}
          value={value.from ?? ''}
          onChange={(from) => onChange(patched(value, { from: from || undefined }))}
        />
      );
    case 'anchored':
      return (
        <>
          {(['from', 'to'] as const).map((member) => (
            <EdgeField
              key={member}
              path={`${path}.${member}`}
              label={t(`window.${member}`)}
              value={value[member]}
              onChange={(edge) => onChange(patched(value, { [member]: edge }))}
            />
          ))}
        </>
      );
    case 'prompt':
      return (
        <TextField
          path={`${path}.words`}
          label={t('window.words')}
          value={value.words}
          onChange={(words) => onChange({ ...value, words })}
        />
      );
  }
}

/** When something is to be done, in any of the ways a campaign knows, and read back in words. */
export function WindowFields({ path, value, onChange }: WindowFieldsProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const words = useCampaignWords(file);
  const kinds = TIME_WINDOW_KINDS.map((kind) => ({
    value: kind,
    label: t(`window.kind.${kind}`),
  }));
  return (
    <div className="edit-parts">
      <ChoiceField
        path={path}
        label={t('window.label')}
        hint={words.window(value)}
        value={value.kind}
        options={kinds}
        onChange={(kind) => onChange(newWindow(kind, today()))}
      />
      <Parts path={path} value={value} onChange={onChange} />
    </div>
  );
}
