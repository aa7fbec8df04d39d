import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../../domain/campaign-file';
import { useEditing } from '../editing';
import { withEntry } from '../edits';
import { ItemContent } from '../item-content';
import { TextField } from '../text-field';

/** What a supplementary notice may say of an item: all but its number and schedule. */
export function ItemFields({ at, item }: { at: number; item: WorkItem }) {
  const { t } = useTranslation('editor');
  const { edit } = useEditing();
  return (
    <>
      <TextField
        path={`items[${at}].title`}
        label={t('items.title')}
        value={item.title}
        onChange={(title) => edit(withEntry('items', at, { title }))}
      />
      <ItemContent at={at} item={item} />
    </>
  );
}
