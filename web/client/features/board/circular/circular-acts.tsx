import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CircularView } from '../../../../contract/circulars';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from '../acts/act-dialog';
import { ReasonField } from '../../../ui/act-fields';
import { ReviseDialog } from './revise-dialog';

interface DialogProps {
  circular: CircularView;
  onClose: () => void;
}

function unitsIn({ rows }: CircularView): number {
  return new Set(rows.map(({ unit }) => unit)).size;
}

function SignDialog({ circular, onClose }: DialogProps) {
  const { t } = useTranslation('circular');
  const act = useSteeringAct(circular);
  const { no, revision, readers, delivered } = circular;
  const whom = readers.map((one) => t(`reader.${one}`)).join(t('comma'));
  return (
    <ActDialog
      title={t('act.sign')}
      effect={t('effect', { whom, named: unitsIn(circular), count: delivered })}
      isReady
      isBusy={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate(
          { act: 'signCircular', body: { circular: no, revision } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    />
  );
}

function DiscardDialog({ circular, onClose }: DialogProps) {
  const { t } = useTranslation('circular');
  const act = useSteeringAct(circular);
  const [reason, setReason] = useState('');
  const body = { circular: circular.no, reason: reason.trim() };
  return (
    <ActDialog
      title={t('act.discard')}
      effect={t('discardEffect')}
      isReady={body.reason !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ act: 'discardCircular', body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

const DIALOGS = {
  reviseCircular: ReviseDialog,
  signCircular: SignDialog,
  discardCircular: DiscardDialog,
} as const;

/** What the reader may do to a circular that waits: sign it, change its words, put it away. */
export function CircularActs({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('circular');
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null);
  const { can } = circular;
  const Opened = open && DIALOGS[open];
  return (
    <div className="circular-acts">
      {can.includes('signCircular') && (
        <Button
          type="primary"
          disabled={circular.rows.length === 0}
          onClick={() => setOpen('signCircular')}
        >
          {t('act.sign')}
        </Button>
      )}
      {can.includes('reviseCircular') && (
        <Button onClick={() => setOpen('reviseCircular')}>{t('act.revise')}</Button>
      )}
      {can.includes('discardCircular') && (
        <Button onClick={() => setOpen('discardCircular')}>{t('act.discard')}</Button>
      )}
      {!can.includes('signCircular') && <p className="soft">{t('leaderSigns')}</p>}
      {Opened && <Opened circular={circular} onClose={() => setOpen(null)} />}
    </div>
  );
}
