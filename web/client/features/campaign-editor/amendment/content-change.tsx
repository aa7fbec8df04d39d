import { type ReactNode, useMemo, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../../domain/campaign-file';
import type { ChangeBody } from '../../../../contract/amendments';
import type { ListedUnit } from '../../../../contract/units';
import { EditingContext } from '../editing';
import type { WrittenChange } from './changed-parts';
import '../editor.css';

interface ContentChangeProps {
  /** The file as the changes so far leave it, with what is to be added already in it. */
  begin: CampaignFile;
  units: readonly ListedUnit[];
  /** The change that makes the file this one; null while it makes none. */
  changeOf: (file: CampaignFile) => WrittenChange | null;
  onAdd: (change: ChangeBody) => void;
  children: (file: CampaignFile) => ReactNode;
}

/** A part of the file edited as in the campaign editor, on a copy; the difference is the change. */
export function ContentChange({ begin, units, changeOf, onAdd, children }: ContentChangeProps) {
  const { t } = useTranslation('amendment');
  const [file, setFile] = useState(begin);
  const editing = useMemo(
    () => ({ file, edit: setFile, faults: [], units, forms: [] }),
    [file, units],
  );
  const change = changeOf(file);
  return (
    <div className="amend-content">
      <EditingContext value={editing}>{children(file)}</EditingContext>
      <Button
        disabled={change === null}
        onClick={() => {
          if (change) onAdd(change as ChangeBody);
        }}
      >
        {t('add')}
      </Button>
    </div>
  );
}
