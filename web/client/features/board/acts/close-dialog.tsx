import { useState } from 'react';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { ReasonField } from '../../../ui/act-fields';
import type { DialogProps } from './dialog-props';
import { sealedOwing, unmet } from './owed';
import type { SheetRow } from '../../../../contract/board';

const NAMED = 20;

/** The units whose sealed papers have not come: nothing waits for them, and nothing comes later. */
function PapersOwed({ rows }: { rows: readonly SheetRow[] }) {
  const { t } = useTranslation('board');
  const owing = sealedOwing(rows);
  if (owing.length === 0) return null;
  const units = [...new Set(owing.map(({ name }) => name))];
  const names = units.slice(0, NAMED).join(t('listComma'));
  const count = units.length;
  return (
    <p role="status">
      {t('effect.sealedOwed', {
        count: owing.length,
        names: count > NAMED ? t('effect.sealedOwedMore', { names, count }) : names,
      })}
    </p>
  );
}

/** 办结专项工作: says what is unfinished; closing over it takes a reason. */
export function CloseDialog({ view, model, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('board');
  const [isForced, setForced] = useState(false);
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const open = unmet(model.all);
  const units = new Set(open.map(({ unit }) => unit)).size;
  const isDone = open.length === 0;
  const close = () => {
    const body = { force: isForced && !isDone, reason: reason.trim() };
    act.mutate({ act: 'close', body }, { onSuccess: () => onDone(t('done.close')) });
  };
  return (
    <ActDialog
      title={t('act.close')}
      effect={isDone ? t('effect.closeAll') : t('effect.close', { count: open.length, units })}
      isReady={isDone || (isForced && reason.trim() !== '')}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={close}
      onClose={onClose}
    >
      <PapersOwed rows={model.all} />
      {!isDone && (
        <Checkbox checked={isForced} onChange={(event) => setForced(event.target.checked)}>
          {t('dialog.force')}
        </Checkbox>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
