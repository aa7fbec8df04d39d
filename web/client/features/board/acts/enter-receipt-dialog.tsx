import { useTranslation } from 'react-i18next';
import { useTaskAct } from '../../../api/act-on-task';
import { ActDialog } from './act-dialog';
import type { UnitDialogProps } from './dialog-props';
import { SourceFields } from './source-fields';
import { useSource } from './use-source';

/** 代为签收登记: a unit signed by telephone or fax. */
export function EnterReceiptDialog({ view, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const from = useSource(view);
  const act = useTaskAct({ ...view, unit: row.unit });
  const { name } = row;
  const enter = () =>
    act.mutate(
      { act: 'enterReceipt', body: { source: from.source } },
      { onSuccess: () => onDone(t('done.enterReceipt', { name })) },
    );
  return (
    <ActDialog
      title={t('act.enterReceipt')}
      effect={t('effect.enterReceipt', { name })}
      isReady={from.files.length > 0}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={enter}
      onClose={onClose}
    >
      <SourceFields from={from} />
    </ActDialog>
  );
}
