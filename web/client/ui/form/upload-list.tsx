import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { sizeText } from './size-text';
import type { Upload } from './use-uploads';

interface UploadListProps {
  uploads: readonly Upload[];
  onDismiss: (key: string) => void;
}

/** Files on their way, with how far they are, and those that were refused, with why. */
export function UploadList({ uploads, onDismiss }: UploadListProps) {
  const { t } = useTranslation('form');
  if (uploads.length === 0) return null;
  return (
    <ul className="uploads">
      {uploads.map(({ key, name, size, part, refusal }) => (
        <li key={key}>
          <span className="upload-name">{name}</span>
          <span className="soft">{sizeText(size)}</span>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t(refusal === null ? 'stopUpload' : 'dismissUpload', { name })}
            onClick={() => onDismiss(key)}
          />
          {refusal === null ? (
            <progress max={1} value={part} aria-label={t('uploading', { name })} />
          ) : (
            <p className="field-error" role="alert">
              {refusal}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
