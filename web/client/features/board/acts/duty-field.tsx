import { useTranslation } from 'react-i18next';
import type { BoardModel } from '../board-model';
import { ChoiceField } from '../../../ui/act-fields';

interface DutyFieldProps {
  columns: BoardModel['columns'];
  value: string;
  onChange: (duty: string) => void;
  /** What choosing none of them is called, where that may be. */
  none?: string;
}

/** Which of the duties an act is about. */
export function DutyField({ columns, value, onChange, none }: DutyFieldProps) {
  const { t } = useTranslation('board');
  return (
    <ChoiceField label={t('dialog.duty')} value={value} onChange={onChange}>
      {none !== undefined && <option value="">{none}</option>}
      {columns.map((column) => (
        <option key={column.duty} value={column.duty}>
          {column.title}
        </option>
      ))}
    </ChoiceField>
  );
}
