import { useMemo } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { collectParts } from '../../../../domain/enrol-participants';
import { UNIT_CLASSES } from '../../../../domain/unit';
import { useCampaignWords } from '../../ui/campaign-words';
import { useEditing } from './editing';
import { withNotice, without } from './edits';
import { EntryActs } from './entry-acts';
import { ParticipantPreview } from './participant-preview';
import { type Addressing, classMembers, unitsIn, withClass, withoutClass } from './recipients';
import { UnitTree } from './unit-tree';
import { useFieldFaults } from './use-field-faults';

function useAddressing(): Addressing & { keep: (refs: Addressing['refs']) => void } {
  const { file, edit, units } = useEditing();
  return {
    refs: file.notice.recipients,
    directory: units,
    issuer: file.notice.issuer,
    keep: (refs) => edit(withNotice({ recipients: [...refs] })),
  };
}

function Classes() {
  const { t } = useTranslation('editor');
  const { t: words } = useTranslation('campaigns');
  const { keep, ...addressing } = useAddressing();
  const chosen = unitsIn(addressing);
  const { directory, issuer } = addressing;
  return (
    <fieldset className="edit-group edit-classes">
      <legend>{t('recipients.classes')}</legend>
      {UNIT_CLASSES.map((unitClass) => {
        const members = classMembers(unitClass, directory, issuer);
        if (members.length === 0) return null;
        const count = members.filter(({ id }) => chosen.has(id)).length;
        const isAll = count === members.length;
        return (
          <Checkbox
            key={unitClass}
            checked={isAll}
            indeterminate={count > 0 && !isAll}
            onChange={() => keep((isAll ? withoutClass : withClass)(unitClass, addressing))}
          >
            {words(`unitClass.${unitClass}`)}{' '}
            <span className="soft">{t('recipients.ofAll', { count, all: members.length })}</span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

function Reference({ at }: { at: number }) {
  const { file, units } = useEditing();
  const words = useCampaignWords(file);
  const { refs, keep } = useAddressing();
  const faults = useFieldFaults(`notice.recipients[${at}]`);
  const ref = refs[at];
  if (!ref) return null;
  const name = words.ref(ref, (id) => units.find((unit) => unit.id === id)?.name ?? id);
  return (
    <li className="edit-reference" data-path={`notice.recipients[${at}]`}>
      <span>{name}</span>
      <EntryActs name={name} at={at} count={refs.length} onRemove={() => keep(without(refs, at))} />
      {faults.length > 0 && <p className="edit-fault">{faults.join(' ')}</p>}
    </li>
  );
}

/** ② Whom the notice is addressed to, by class and by name, and whom that comes to. */
export function RecipientsPart() {
  const { t } = useTranslation('editor');
  const { file, units } = useEditing();
  const { refs, keep, ...rest } = useAddressing();
  const faults = useFieldFaults('notice.recipients').length > 0;
  const parts = useMemo(() => collectParts(file, units), [file, units]);
  return (
    <div className="recipients" data-path="notice.recipients">
      <div>
        <Classes />
        <UnitTree addressing={{ refs, ...rest }} onChange={keep} />
      </div>
      <div>
        <h3>{t('recipients.asWritten')}</h3>
        {refs.length === 0 && (
          <p className={faults ? 'edit-fault' : 'soft'}>{t('recipients.nobody')}</p>
        )}
        <ul className="edit-references">
          {refs.map((ref, i) => (
            <Reference key={`${i} ${JSON.stringify(ref)}`} at={i} />
          ))}
        </ul>
        <ParticipantPreview parts={parts} />
      </div>
    </div>
  );
}
