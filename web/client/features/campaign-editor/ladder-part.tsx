import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { AUDIENCES, RUNG_ACTIONS, type Rung } from '../../../../domain/ladder';
import { useCampaignWords } from '../../ui/campaign-words';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';
import { withEntry, withEntryMoved, withNewEntry, withoutEntry } from './edits';
import { EntryActs } from './entry-acts';
import { newOffset, newRung } from './new-parts';
import { NumberField } from './number-field';
import { TextField } from './text-field';
import { useFieldFaults } from './use-field-faults';

interface RungProps {
  path: string;
  rung: Rung;
  onChange: (patch: Partial<Rung>) => void;
}

function OffsetFields({ path, rung, onChange }: RungProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const words = useCampaignWords(file);
  const { offset } = rung;
  // Durations are for rehearsals: offered only where the file has one.
  const kinds =
    offset.kind === 'duration'
      ? (['workdays', 'days', 'duration'] as const)
      : (['workdays', 'days'] as const);
  return (
    <div className="edit-parts">
      <ChoiceField
        path={path}
        label={t('ladder.offset')}
        hint={words.offset(offset)}
        value={offset.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`ladder.kind.${kind}`) }))}
        onChange={(kind) => onChange({ offset: newOffset(kind, offset) })}
      />
      {offset.kind === 'duration' ? (
        <TextField
          path={`${path}.iso`}
          label={t('due.iso')}
          value={offset.iso}
          onChange={(iso) => onChange({ offset: { ...offset, iso } })}
        />
      ) : (
        <NumberField
          path={`${path}.count`}
          label={t('ladder.count')}
          hint={t('ladder.countHint')}
          value={offset.count}
          onChange={(count) => onChange({ offset: { ...offset, count } })}
        />
      )}
    </div>
  );
}

function Audiences({ path, rung, onChange }: RungProps) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const faults = useFieldFaults(path);
  const { audiences } = rung;
  return (
    <fieldset className="edit-group edit-checks" data-path={path}>
      <legend>{t('ladder.audiences')}</legend>
      {AUDIENCES.map((audience) => (
        <Checkbox
          key={audience}
          checked={audiences.includes(audience)}
          onChange={({ target: { checked } }) =>
            onChange({
              audiences: checked
                ? [...audiences, audience]
                : audiences.filter((one) => one !== audience),
            })
          }
        >
          {words(`audience.${audience}`)}
        </Checkbox>
      ))}
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </fieldset>
  );
}

function RungForm({ at, rung }: { at: number; rung: Rung }) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const { file, edit } = useEditing();
  const path = `ladder[${at}]`;
  const change = (patch: Partial<Rung>) => edit(withEntry('ladder', at, patch));
  return (
    <li className="card edit-entry" data-path={path}>
      <div className="edit-columns">
        <ChoiceField
          path={`${path}.action`}
          label={t('ladder.action', { no: rung.no })}
          value={rung.action}
          options={RUNG_ACTIONS.map((value) => ({ value, label: words(`action.${value}`) }))}
          onChange={(action) => change({ action })}
        />
        <OffsetFields path={`${path}.offset`} rung={rung} onChange={change} />
      </div>
      <Audiences path={`${path}.audiences`} rung={rung} onChange={change} />
      <EntryActs
        name={t('ladder.rung', { no: rung.no })}
        at={at}
        count={file.ladder.length}
        onMove={(to) => edit(withEntryMoved('ladder', at, to))}
        onRemove={() => edit(withoutEntry('ladder', at))}
      />
    </li>
  );
}

/** ⑥ What happens before and after a due instant while nothing comes in. */
export function LadderPart() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  return (
    <>
      <p className="soft ladder-lead">{t('ladder.lead')}</p>
      {file.ladder.length === 0 && <p>{t('ladder.empty')}</p>}
      <ol>
        {file.ladder.map((rung, i) => (
          <RungForm key={i} at={i} rung={rung} />
        ))}
      </ol>
      <Button className="edit-add" onClick={() => edit(withNewEntry('ladder', newRung(file)))}>
        {t('ladder.add')}
      </Button>
    </>
  );
}
