import { Button } from 'antd';
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef } from '../../../../domain/form';
import { fillPath, paths } from '../../../contract/paths';
import { withOffice } from '../../api/office';

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

interface AttachmentListProps {
  files: readonly AttachmentRef[];
  /** Left out where the files are only read. */
  onRemove?: (id: string) => void;
}

/** Files handed in, each to be opened. */
export function AttachmentList({ files, onRemove }: AttachmentListProps) {
  const { t } = useTranslation('form');
  return (
    <ul className="attachments">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <PaperClipOutlined aria-hidden />
          <a href={withOffice(fillPath(paths.attachmentContent, { attachment: id }))}>{name}</a>
          <span className="soft">{sizeText(size)}</span>
          {onRemove && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('removeFile', { name })}
              onClick={() => onRemove(id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
