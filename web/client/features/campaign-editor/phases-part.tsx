import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaignWords } from '../../ui/campaign-words';
import { anchorUses } from './anchor-uses';
import { DayField } from './day-field';
import { EdgeField } from './edge-field';
import { useEditing } from './editing';
import {
  withEntry,
  withEntryMoved,
  withFile,
  withNewEntry,
  withoutEntry,
  withoutPhase,
} from './edits';
import { EntryActs } from './entry-acts';
import { EventSourceField } from './event-source-field';
import { newAnchor, newPhase } from './new-parts';
import { TextField } from './text-field';

function Anchors() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  return (
    <fieldset className="edit-group">
      <legend>{t('phases.events')}</legend>
      <p className="soft">{t('phases.eventsHint')}</p>
      {file.anchors.map((anchor, i) => {
        const path = `anchors[${i}]`;
        const uses = anchorUses(file, anchor.id);
        const name = anchor.name || t('phases.unnamed');
        return (
          <div key={anchor.id} className="edit-row" data-path={path}>
            <TextField
              path={`${path}.name`}
              label={t('phases.event')}
              hint={uses > 0 ? t('phases.uses', { count: uses }) : undefined}
              value={anchor.name}
              onChange={(next) => edit(withEntry('anchors', i, { name: next }))}
            />
            <EventSourceField
              path={path}
              anchor={anchor}
              onChange={(change) => edit(withEntry('anchors', i, change))}
            />
            {!anchor.of && (
              <DayField
                path={`${path}.on`}
                label={t('phases.eventOn')}
                value={anchor.on?.slice(0, 10) ?? ''}
                onChange={(on) => edit(withEntry('anchors', i, { on: on || undefined }))}
              />
            )}
            <EntryActs
              name={name}
              at={i}
              count={file.anchors.length}
              onRemove={uses > 0 ? undefined : () => edit(withoutEntry('anchors', i))}
            />
          </div>
        );
      })}
      <Button size="small" onClick={() => edit(withNewEntry('anchors', newAnchor(file)))}>
        {t('phases.addEvent')}
      </Button>
    </fieldset>
  );
}

function PhaseForm({ at }: { at: number }) {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const words = useCampaignWords(file);
  const phase = file.phases[at];
  if (!phase) return null;
  const path = `phases[${at}]`;
  return (
    <div className="card edit-entry" data-path={path}>
      <TextField
        path={`${path}.name`}
        label={t('phases.name')}
        hint={words.span(phase.from, phase.to)}
        value={phase.name}
        onChange={(name) => edit(withEntry('phases', at, { name }))}
      />
      <div className="edit-columns">
        {(['from', 'to'] as const).map((member) => (
          <EdgeField
            key={member}
            path={`${path}.${member}`}
            label={t(`window.${member}`)}
            value={phase[member]}
            onChange={(edge) => edit(withEntry('phases', at, { [member]: edge }))}
          />
        ))}
      </div>
      <EntryActs
        name={phase.name}
        at={at}
        count={file.phases.length}
        onMove={(to) => edit(withEntryMoved('phases', at, to))}
        onRemove={() => edit(withoutPhase(at))}
      />
    </div>
  );
}

/** ④ Stretches of the campaign, the events they may begin or end at, and the last day of all. */
export function PhasesPart() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const add = () => {
    const name = t('phases.newName', { no: file.phases.length + 1 });
    edit(withNewEntry('phases', newPhase(file, name)));
  };
  return (
    <>
      {file.phases.length === 0 && <p className="soft">{t('phases.empty')}</p>}
      {file.phases.map(({ id }, i) => (
        <PhaseForm key={id} at={i} />
      ))}
      <Button className="edit-add" onClick={add}>
        {t('phases.add')}
      </Button>
      <Anchors />
      <DayField
        path="closesOn"
        label={t('phases.closesOn')}
        hint={t('phases.closesOnHint')}
        value={file.closesOn ?? ''}
        onChange={(on) => edit(withFile({ closesOn: on || undefined }))}
      />
    </>
  );
}
