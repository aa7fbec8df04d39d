import { Button } from 'antd';
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { AttachmentRef } from '../../../../domain/form';
import { fillPath, paths } from '../../../contract/paths';
import { withOffice } from '../../api/office';
import { sizeText } from './size-text';
import './attachment-list.css';

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
