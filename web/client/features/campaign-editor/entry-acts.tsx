import { Button } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

interface EntryActsProps {
  /** What the entry is called, for the labels of the buttons. */
  name: string;
  at: number;
  count: number;
  onMove?: (to: number) => void;
  /** Left out where the entry is needed elsewhere. */
  onRemove?: () => void;
}

/** Moves an entry of a list up and down, or takes it away. */
export function EntryActs({ name, at, count, onMove, onRemove }: EntryActsProps) {
  const { t } = useTranslation('editor');
  return (
    <span className="entry-acts">
      {onMove && (
        <>
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={t('entry.up', { name })}
            onClick={() => onMove(at - 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            disabled={at === count - 1}
            aria-label={t('entry.down', { name })}
            onClick={() => onMove(at + 1)}
          />
        </>
      )}
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        disabled={!onRemove}
        aria-label={t('entry.remove', { name })}
        onClick={onRemove}
      />
    </span>
  );
}
