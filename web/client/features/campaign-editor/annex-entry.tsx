import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Annex } from '../../../../domain/campaign-file';
import { AnnexFile } from './annex-file';
import { EntryActs } from './entry-acts';

interface AnnexEntryProps {
  annex: Annex;
  at: number;
  count: number;
  onChange: (annex: Annex) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One paper that belongs to the notice. */
export function AnnexEntry({ annex, at, count, onChange, onMove, onRemove }: AnnexEntryProps) {
  const { t } = useTranslation('editor');
  const title = t('notice.annexTitle', { no: at + 1 });
  return (
    <div className="edit-annex">
      <div className="edit-row edit-row-annex">
        <span className="edit-annex-label">{annex.label}</span>
        <Input
          aria-label={title}
          placeholder={title}
          value={annex.title}
          onChange={(event) => onChange({ ...annex, title: event.target.value })}
        />
        <EntryActs name={annex.label} at={at} count={count} onMove={onMove} onRemove={onRemove} />
      </div>
      <AnnexFile annex={annex} onChange={onChange} />
    </div>
  );
}
