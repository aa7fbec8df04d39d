import { type FormEvent, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DAY_KINDS, type DayKind } from '../../../../domain/calendar-entry';
import { dayOf } from '../../../../domain/shanghai-time';
import { useSaveCalendar } from '../../api/save-calendar';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { LabelledField } from '../../ui/labelled-field';
import { useNow } from '../../ui/use-now';
import { dayRange } from './day-range';
import { ReasonField } from './reason-field';

const BLANK: { from: string; to: string; kind: DayKind; reason: string } = {
  ...{ from: '', to: '', reason: '' },
  kind: 'off',
};

interface FieldsProps {
  typed: typeof BLANK;
  today: string;
  onPut: (part: Partial<typeof BLANK>) => void;
}

function Fields({ typed, today, onPut }: FieldsProps) {
  const { t } = useTranslation('calendar');
  return (
    <>
      <div className="calendar-pair">
        {(['from', 'to'] as const).map((name) => (
          <LabelledField
            key={name}
            label={t(`change.${name}`)}
            hint={name === 'to' ? t('change.toHint') : undefined}
          >
            {(id) => (
              <Input
                id={id}
                type="date"
                min={today}
                value={typed[name]}
                onChange={(event) => onPut({ [name]: event.target.value })}
              />
            )}
          </LabelledField>
        ))}
      </div>
      <LabelledField label={t('change.kind')}>
        {(id) => (
          <select
            id={id}
            className="plain-select"
            value={typed.kind}
            onChange={({ target }) => {
              const kind = DAY_KINDS.find((one) => one === target.value);
              if (kind !== undefined) onPut({ kind });
            }}
          >
            {DAY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <ReasonField
        label={t('change.reason')}
        hint={t('change.reasonHint')}
        value={typed.reason}
        onChange={(reason) => onPut({ reason })}
      />
    </>
  );
}

interface DaysDialogProps {
  office: string;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** 调整工作日: days off, make-up days, or back to what was decreed, for the own office and below. */
export function DaysDialog({ office, onClose, onDone }: DaysDialogProps) {
  const { t } = useTranslation('calendar');
  const [typed, setTyped] = useState(BLANK);
  const [isAsked, setAsked] = useState(false);
  const save = useSaveCalendar();
  const today = dayOf(useNow());
  const { from, to, kind, reason } = typed;
  const range = from < today ? null : dayRange(from, to === '' ? from : to);
  const isComplete = range !== null && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isComplete) return;
    const days = range.map((on) => ({ on, day: kind }));
    const onSuccess = () => onDone(t('change.done'));
    save.mutate({ days: { days, reason: reason.trim() } }, { onSuccess });
  };
  return (
    <Dialog title={t('change.title')} onClose={onClose}>
      <form className="calendar-form" onSubmit={submit} noValidate>
        <Fields
          typed={typed}
          today={today}
          onPut={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
        {range && <p role="status">{t('change.effect', { count: range.length, office })}</p>}
        {isAsked && !isComplete && <p className="calendar-wrong">{t('change.missing')}</p>}
        {save.isError && <Failure error={save.error} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('change.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
