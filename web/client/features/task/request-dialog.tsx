import { useId, useState } from 'react';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { RequestKind } from '../../../../domain/duty-request';
import { dayOf } from '../../../../domain/shanghai-time';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { type TaskAct, useTaskAct } from '../../api/act-on-task';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { usePickerLanguage } from '../../ui/form/picker-language';
import { presentDue } from '../../ui/pressure';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';

const WRITTEN = 'YYYY-MM-DD';

interface FieldProps {
  value: string;
  isLacking: boolean;
  onChange: (value: string) => void;
}

function UntilField({ value, isLacking, onChange, earliest }: FieldProps & { earliest: number }) {
  const { t } = useTranslation('request');
  const id = useId();
  usePickerLanguage();
  return (
    <div className="field step-reply">
      <label htmlFor={id}>{t('day')}</label>
      <DatePicker
        id={id}
        value={value === '' ? null : dayjs(value)}
        minDate={dayjs(dayOf(earliest))}
        status={isLacking ? 'error' : ''}
        aria-describedby={isLacking ? `${id}missing` : undefined}
        onChange={(day) => onChange(day?.format(WRITTEN) ?? '')}
      />
      {isLacking && (
        <p className="field-error" id={`${id}missing`} role="alert">
          {t('dayMissing')}
        </p>
      )}
    </div>
  );
}

function ReasonField({ value, isLacking, onChange }: FieldProps) {
  const { t } = useTranslation('request');
  const id = useId();
  return (
    <div className="field step-reply">
      <label htmlFor={id}>{t('reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4000}
        value={value}
        status={isLacking ? 'error' : ''}
        aria-describedby={isLacking ? `${id}missing` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isLacking && (
        <p className="field-error" id={`${id}missing`} role="alert">
          {t('reasonMissing')}
        </p>
      )}
    </div>
  );
}

function actOf(kind: RequestKind, about: { duty: string; reason: string }, until: string): TaskAct {
  return kind === 'extension'
    ? { act: 'requestExtension', body: { ...about, until } }
    : { act: 'requestSuspension', body: about };
}

interface RequestDialogProps {
  task: TaskView;
  duty: DutyView;
  kind: RequestKind;
  onClose: () => void;
}

/** Asks for more time, or that a duty be put off, with the reason; says that no clock stops. */
export function RequestDialog({ task, duty, kind, onClose }: RequestDialogProps) {
  const { t } = useTranslation('request');
  const dates = useDates();
  const now = useNow();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const act = useTaskAct(task);
  const due = presentDue(duty);
  const lacksDay = kind === 'extension' && until === '';
  const lacksReason = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (lacksDay || lacksReason) return;
    const about = { duty: duty.duty, reason: reason.trim() };
    act.mutate(actOf(kind, about, until), { onSuccess: onClose });
  };
  const day = { value: until, isLacking: isAsked && lacksDay, onChange: setUntil };
  return (
    <Dialog title={t(`title.${kind}`, { title: duty.title })} onClose={onClose}>
      <p>{t(`effect.${kind}`, { on: due === null ? t('undated') : dates.due(due) })}</p>
      {kind === 'extension' && <UntilField {...day} earliest={Math.max(due ?? now, now)} />}
      <ReasonField value={reason} isLacking={isAsked && lacksReason} onChange={setReason} />
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" loading={act.isPending} onClick={send}>
          {t('confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
