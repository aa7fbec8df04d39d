import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RequestKind } from '../../../../domain/duty-request';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { RequestDialog } from './request-dialog';

/** 申请延期 · 申请暂缓: what may be asked about a duty now. */
export function RequestActs({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('request');
  const [asking, setAsking] = useState<RequestKind | null>(null);
  const may = task.canOn[duty.duty] ?? [];
  const kinds = [
    ...(may.includes('requestExtension') ? (['extension'] as const) : []),
    ...(may.includes('requestSuspension') ? (['suspension'] as const) : []),
  ];
  if (kinds.length === 0) return null;
  return (
    <>
      <p className="task-acts">
        {kinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => setAsking(kind)}>
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </p>
      {asking && (
        <RequestDialog {...{ task, duty }} kind={asking} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
