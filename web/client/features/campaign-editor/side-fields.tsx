import { useTranslation } from 'react-i18next';
import { isWithin } from '../../../../domain/permissions';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';
import { withNotice } from './edits';

/** Who signs the notice and which department of it runs the campaign. */
export function SideFields() {
  const { t } = useTranslation('editor');
  const { file, edit, units } = useEditing();
  const { issuer, sponsor } = file.notice;
  const office = units.find(({ id }) => id === issuer);
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const isInternal = (unitClass: string) =>
    unitClass === 'department' || unitClass === 'institution';
  const issuers = units.filter(({ unitClass }) => !isInternal(unitClass));
  const sponsors = units.filter(
    ({ id, path, parent, unitClass }) =>
      id === issuer ||
      (office && isWithin(path, office.path) && parent === issuer && isInternal(unitClass)),
  );
  return (
    <div className="edit-columns">
      <ChoiceField
        path="notice.issuer"
        label={t('notice.issuer')}
        value={issuer}
        options={issuers.map(option)}
        onChange={(id) => edit(withNotice({ issuer: id }))}
      />
      <ChoiceField
        path="notice.sponsor"
        label={t('notice.sponsor')}
        value={sponsor}
        options={sponsors.map(option)}
        onChange={(id) => edit(withNotice({ sponsor: id }))}
      />
    </div>
  );
}
