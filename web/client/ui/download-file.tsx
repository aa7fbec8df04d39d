import { Button } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../domain/campaign-file';

function download(file: CampaignFile): void {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${file.id}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Hands the campaign out as a file that can be taken in again. */
export function DownloadFile({ file }: { file: CampaignFile }) {
  const { t } = useTranslation('campaigns');
  return (
    <Button icon={<DownloadOutlined />} onClick={() => download(file)}>
      {t('view.download')}
    </Button>
  );
}
