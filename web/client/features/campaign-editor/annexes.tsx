import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberedAnnexes } from '../../../../domain/annex-label';
import { AnnexEntry } from './annex-entry';
import { useEditing } from './editing';
import { moved, replaced, withNotice, without } from './edits';

/** The papers that belong to the notice: what each is called, and the paper itself where there is one. */
export function Annexes() {
  const { t } = useTranslation('editor');
  const { file, edit } = useEditing();
  const annexes = numberedAnnexes(file.notice.attachments ?? []);
  const keep = (next: typeof annexes) =>
    edit(withNotice({ attachments: next.length > 0 ? numberedAnnexes(next) : undefined }));
  return (
    <fieldset className="edit-group">
      <legend>{t('notice.annexes')}</legend>
      {annexes.map((annex, i) => (
        <AnnexEntry
          key={i}
          annex={annex}
          at={i}
          count={annexes.length}
          onChange={(next) => keep(replaced(annexes, i, next))}
          onMove={(to) => keep(moved(annexes, i, to))}
          onRemove={() => keep(without(annexes, i))}
        />
      ))}
      <Button size="small" onClick={() => keep([...annexes, { label: '', title: '' }])}>
        {t('notice.addAnnex')}
      </Button>
    </fieldset>
  );
}
