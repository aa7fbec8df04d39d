import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { Failure } from '../../ui/failure';
import { Conflict } from './conflict';
import type { DraftKeeper, Keeping } from '../../ui/draft-keeper';

/** Whether the draft has been kept, in a word. */
export function KeepingWord({ keeping }: { keeping: Keeping }) {
  const { t } = useTranslation('editor');
  return (
    <span className="soft" role="status">
      {t(`keeping.${keeping.state}`)}
    </span>
  );
}

/** Why the draft could not be kept, and what to do about it. */
export function KeepingTrouble({
  keeping,
  keeper,
}: {
  keeping: Keeping;
  keeper: DraftKeeper<CampaignFile>;
}) {
  const { t } = useTranslation('editor');
  if (keeping.state === 'conflict') return <Conflict keeper={keeper} />;
  if (keeping.state !== 'failed') return null;
  return (
    <div className="editor-trouble">
      <Failure error={keeping.error} />
      <Button size="small" onClick={() => void keeper.flush()}>
        {t('keeping.again')}
      </Button>
    </div>
  );
}
