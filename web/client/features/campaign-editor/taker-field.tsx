import { useTranslation } from 'react-i18next';
import type { Rung } from '../../../../domain/ladder';
import { mayTakeOver } from '../../../../domain/reassign-faults';
import { ChoiceField } from './choice-field';
import { useEditing } from './editing';

interface TakerFieldProps {
  path: string;
  rung: Rung;
  onChange: (patch: Partial<Rung>) => void;
}

/** The office that takes a chase over: the issuing office, or another part of its body. */
export function TakerField({ path, rung, onChange }: TakerFieldProps) {
  const { t } = useTranslation('editor');
  const { file, units } = useEditing();
  const others = units.filter(
    ({ id }) => id !== file.notice.issuer && mayTakeOver(id, file.notice, units),
  );
  return (
    <ChoiceField
      path={path}
      label={t('ladder.handTo')}
      hint={t('ladder.handToHint')}
      value={rung.handTo ?? ''}
      options={[
        { value: '', label: t('ladder.handToIssuer') },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => onChange({ handTo: id === '' ? undefined : id })}
    />
  );
}
