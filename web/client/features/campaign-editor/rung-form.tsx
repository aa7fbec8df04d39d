import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { CIRCULAR_READERS, USUAL_READERS } from '../../../../domain/circular-reader';
import { AUDIENCES, RUNG_ACTIONS, type Rung } from '../../../../domain/ladder';
import { OFFICE_HOURS, type WorkingHours } from '../../../../domain/working-hours';
import { useCampaignWords } from '../../ui/campaign-words';
import { TakerField } from './taker-field';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';
import { newOffset } from './new-parts';
import { NumberField } from './number-field';
import { TextField } from './text-field';
import { useFieldFaults } from './use-field-faults';

interface PartProps {
  path: string;
  rung: Rung;
  onChange: (patch: Partial<Rung>) => void;
}

function OffsetFields({ path, rung, onChange }: PartProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const words = useCampaignWords(file);
  const { offset, hours = OFFICE_HOURS } = rung;
  const plain = ['workdays', 'days', 'workhours'] as const;
  // Durations are for rehearsals: offered only where the file has one.
  const kinds = offset.kind === 'duration' ? ([...plain, 'duration'] as const) : plain;
  return (
    <div className="edit-parts">
      <ChoiceField
        path={path}
        label={t('ladder.offset')}
        hint={words.offset(offset)}
        value={offset.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`ladder.kind.${kind}`) }))}
        onChange={(kind) =>
          onChange({
            offset: newOffset(kind, offset),
            // What is counted in working hours has to say which.
            ...(kind === 'workhours' ? { hours } : {}),
          })
        }
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
          label={t(offset.kind === 'workhours' ? 'ladder.countHours' : 'ladder.count')}
          hint={t('ladder.countHint')}
          value={offset.count}
          onChange={(count) => onChange({ offset: { ...offset, count } })}
        />
      )}
    </div>
  );
}

function Audiences({ path, rung, onChange }: PartProps) {
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
                ? AUDIENCES.filter((one) => one === audience || audiences.includes(one))
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

/** Who gets the circular that the rung drafts, once it is signed. */
function Readers({ path, rung, onChange }: PartProps) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const faults = useFieldFaults(path);
  const { circulate = USUAL_READERS } = rung;
  return (
    <fieldset className="edit-group edit-checks" data-path={path}>
      <legend>{t('ladder.circulate')}</legend>
      {CIRCULAR_READERS.map((reader) => (
        <Checkbox
          key={reader}
          checked={circulate.includes(reader)}
          onChange={({ target: { checked } }) =>
            onChange({
              circulate: CIRCULAR_READERS.filter((one) =>
                one === reader ? checked : circulate.includes(one),
              ),
            })
          }
        >
          {words(`reader.${reader}`)}
        </Checkbox>
      ))}
      <p className="edit-hint soft">{t('ladder.circulateHint')}</p>
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </fieldset>
  );
}

/** How long a handler is waited for, to begin with: half a working day. */
const CONFIRM_WITHIN = 4;

function ConfirmFields({ path, rung, hours, onChange }: PartProps & { hours: WorkingHours }) {
  const { t } = useTranslation('editor');
  const { confirmWithin } = rung;
  return (
    <>
      <div className="edit-field">
        <Checkbox
          checked={confirmWithin !== undefined}
          onChange={({ target: { checked } }) =>
            // The wait is counted in working hours, so the rung has to say which.
            onChange(
              checked ? { confirmWithin: CONFIRM_WITHIN, hours } : { confirmWithin: undefined },
            )
          }
        >
          {t('ladder.confirm')}
        </Checkbox>
        <p className="edit-hint soft">{t('ladder.confirmHint')}</p>
      </div>
      {confirmWithin !== undefined && (
        <NumberField
          path={path}
          label={t('ladder.confirmHours')}
          value={confirmWithin}
          onChange={(count) => onChange({ confirmWithin: count })}
        />
      )}
    </>
  );
}

/** What belongs to one action alone. */
const NO_DETAILS = { circulate: undefined, handTo: undefined };

/** Another action; whoever takes a chase over is told so. */
function toAct(action: Rung['action'], { audiences }: Rung): Partial<Rung> {
  if (action !== 'reassign') return { action };
  const told = AUDIENCES.filter((one) => one === 'sponsor' || audiences.includes(one));
  return { action, audiences: told };
}

interface RungFormProps {
  at: number;
  rung: Rung;
  /** The working hours of the ladder, for a rung that begins to keep them. */
  hours: WorkingHours;
  onChange: (patch: Partial<Rung>) => void;
}

/** One rung: when, what, to whom, and whether it waits for working hours. */
export function RungForm({ at, rung, hours, onChange }: RungFormProps) {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const path = `ladder[${at}]`;
  return (
    <section className="card edit-entry" aria-label={t('ladder.rung', { no: rung.no })}>
      <h3>{t('ladder.rung', { no: rung.no })}</h3>
      <OffsetFields path={`${path}.offset`} rung={rung} onChange={onChange} />
      <ChoiceField
        path={`${path}.action`}
        label={t('ladder.action')}
        value={rung.action}
        options={RUNG_ACTIONS.map((value) => ({ value, label: words(`action.${value}`) }))}
        onChange={(action) => onChange({ ...toAct(action, rung), ...NO_DETAILS })}
      />
      {rung.action === 'reassign' && (
        <TakerField path={`${path}.handTo`} rung={rung} onChange={onChange} />
      )}
      <Audiences path={`${path}.audiences`} rung={rung} onChange={onChange} />
      {rung.action === 'draftCircular' && (
        <Readers path={`${path}.circulate`} rung={rung} onChange={onChange} />
      )}
      <div className="edit-field">
        <Checkbox
          checked={rung.hours !== undefined}
          disabled={rung.offset.kind === 'workhours' || rung.confirmWithin !== undefined}
          onChange={({ target: { checked } }) => onChange({ hours: checked ? hours : undefined })}
        >
          {t('ladder.inHours')}
        </Checkbox>
        <p className="edit-hint soft">{t('ladder.inHoursHint')}</p>
      </div>
      {rung.audiences.length > 0 && (
        <div className="edit-field">
          <Checkbox
            checked={rung.channel !== 'product'}
            onChange={({ target: { checked } }) =>
              onChange({ channel: checked ? undefined : 'product' })
            }
          >
            {t('ladder.byMail')}
          </Checkbox>
          <p className="edit-hint soft">{t('ladder.byMailHint')}</p>
        </div>
      )}
      <ConfirmFields path={`${path}.confirmWithin`} {...{ rung, hours, onChange }} />
    </section>
  );
}
