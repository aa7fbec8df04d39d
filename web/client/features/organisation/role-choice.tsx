import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { POST_ROLES, type PostRole } from '../../../../domain/person';
import { useWords } from './use-words';

interface RoleChoiceProps {
  unit: { name: string };
  value: PostRole[];
  onChange: (roles: PostRole[]) => void;
}

/** The posts somebody has in one unit. */
export function RoleChoice({ unit, value, onChange }: RoleChoiceProps) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  return (
    <fieldset className="role-choice">
      <legend>{t('people.rolesAt', { name: unit.name })}</legend>
      <Checkbox.Group
        value={value}
        options={POST_ROLES.map((role) => ({ value: role, label: words.role(role) }))}
        onChange={onChange}
      />
    </fieldset>
  );
}
