import { useState } from 'react';
import { Button, Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../domain/campaign-file';
import { useCampaignWords } from '../../ui/campaign-words';
import { useEditing } from './editing';
import { isInside } from '../../ui/editor-steps';
import { withEntryMoved, withNewEntry, withoutEntry } from './edits';
import { EntryActs } from './entry-acts';
import { ItemForm } from './item-form';
import { newItem } from './new-parts';

interface ItemLineProps {
  item: WorkItem;
  at: number;
  isFaulty: boolean;
}

function ItemLine({ item, at, isFaulty }: ItemLineProps) {
  const { t } = useTranslation('editor');
  const { file } = useEditing();
  const words = useCampaignWords(file);
  return (
    <span className="entry-title" data-path={`items[${at}]`}>
      <strong>
        {item.no}. {item.title || t('items.untitled')}
      </strong>
      <span className="soft">{words.window(item.window)}</span>
      {isFaulty && <span className="mark mark-red">{t('faulty')}</span>}
    </span>
  );
}

/** ③ The numbered work items, each folded to one line. */
export function ItemsPart() {
  const { t } = useTranslation('editor');
  const { file, edit, faults } = useEditing();
  const [open, setOpen] = useState<string[]>([]);
  const faultyAt = file.items.flatMap((_, i) =>
    faults.some(({ path }) => isInside(path, `items[${i}]`)) ? [String(i)] : [],
  );
  const entries = file.items.map((item, i) => {
    const name = item.title || t('items.untitled');
    return {
      key: String(i),
      label: <ItemLine item={item} at={i} isFaulty={faultyAt.includes(String(i))} />,
      children: (
        <>
          <ItemForm at={i} item={item} />
          <EntryActs
            name={name}
            at={i}
            count={file.items.length}
            onMove={(to) => {
              edit(withEntryMoved('items', i, to));
              setOpen([String(to)]);
            }}
            onRemove={() => {
              edit(withoutEntry('items', i));
              setOpen([]);
            }}
          />
        </>
      ),
    };
  });
  const add = () => {
    edit(withNewEntry('items', newItem(file)));
    setOpen([String(file.items.length)]);
  };
  return (
    <>
      {entries.length === 0 && <p className="soft">{t('items.empty')}</p>}
      {entries.length > 0 && (
        <Collapse
          items={entries}
          activeKey={[...new Set([...open, ...faultyAt])]}
          onChange={(keys) => setOpen(keys)}
        />
      )}
      <Button className="edit-add" onClick={add}>
        {t('items.add')}
      </Button>
    </>
  );
}
