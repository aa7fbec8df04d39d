import { type FormEvent, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaveCalendar } from '../../api/save-calendar';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { LabelledField } from '../../ui/labelled-field';
import { daysOfLines } from './days-of-lines';
import { ReasonField } from './reason-field';

const BLANK = { off: '', work: '', reason: '' };

interface FieldsProps {
  year: number;
  typed: typeof BLANK;
  onPut: (part: Partial<typeof BLANK>) => void;
}

function Fields({ year, typed, onPut }: FieldsProps) {
  const { t } = useTranslation('calendar');
  return (
    <>
      {(['off', 'work'] as const).map((name) => (
        <LabelledField
          key={name}
          label={t(`decree.${name}`)}
          hint={name === 'off' ? t('decree.lines', { year }) : undefined}
        >
          {(id) => (
            <Input.TextArea
              id={id}
              rows={name === 'off' ? 7 : 4}
              value={typed[name]}
              onChange={(event) => onPut({ [name]: event.target.value })}
            />
          )}
        </LabelledField>
      ))}
      <ReasonField
        label={t('decree.reason')}
        value={typed.reason}
        onChange={(reason) => onPut({ reason })}
      />
    </>
  );
}

interface DecreeDialogProps {
  year: number;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** 录入年度放假安排: the days off and make-up days of a year as decreed. */
export function DecreeDialog({ year, onClose, onDone }: DecreeDialogProps) {
  const { t } = useTranslation('calendar');
  const [typed, setTyped] = useState(BLANK);
  const [isAsked, setAsked] = useState(false);
  const save = useSaveCalendar();
  const [off, work] = [daysOfLines(typed.off), daysOfLines(typed.work)];
  const wrong = [off, work].flatMap((read) => ('wrong' in read ? [read.wrong] : []))[0];
  const isMissing = typed.off.trim() === '' || typed.reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing || 'wrong' in off || 'wrong' in work) return;
    const body = { year, off: off.days, work: work.days, reason: typed.reason.trim() };
    save.mutate({ year: body }, { onSuccess: () => onDone(t('decree.done', { year })) });
  };
  return (
    <Dialog title={t('decree.title', { year })} onClose={onClose}>
      <form className="calendar-form" onSubmit={submit} noValidate>
        <Fields
          {...{ year, typed }}
          onPut={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
        {'days' in off && 'days' in work && off.days.length > 0 && (
          <p role="status">
            {t('decree.effect', { year, off: off.days.length, work: work.days.length })}
          </p>
        )}
        {isAsked && wrong !== undefined && (
          <p className="calendar-wrong">{t('decree.wrong', { line: wrong })}</p>
        )}
        {isAsked && isMissing && <p className="calendar-wrong">{t('decree.missing')}</p>}
        {save.isError && <Failure error={save.error} />}
        <div className="dialog-buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('decree.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
