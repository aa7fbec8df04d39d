import { useState } from 'react';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerKind, DraftQuestion } from '../../../../domain/notice-draft/question';
import { UNIT_CLASSES, type Unit } from '../../../../domain/unit';
import { LabelledField } from '../../ui/labelled-field';
import { usePickerLanguage } from '../../ui/form/picker-language';

const FORMAT = 'YYYY-MM-DD';

/** Answers that need nothing but a press. */
const PLAIN = ['yes', 'no', 'outside', 'leaveOut', 'noDate', 'later'] as const;

interface AnswerProps {
  question: DraftQuestion;
  units: readonly Unit[];
  onAnswer: (answer: Answer) => void;
}

function Day({ label, onPick }: { label: string; onPick: (on: string) => void }) {
  usePickerLanguage();
  return (
    <LabelledField label={label}>
      {(id) => (
        <DatePicker
          id={id}
          format={FORMAT}
          onChange={(day) => onPick(day ? dayjs(day).format(FORMAT) : '')}
        />
      )}
    </LabelledField>
  );
}

function Days({ onAnswer }: Pick<AnswerProps, 'onAnswer'>) {
  const { t } = useTranslation('noticeImport');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  return (
    <div className="answer-days">
      <Day label={t('answer.from')} onPick={setFrom} />
      <Day label={t('answer.to')} onPick={setTo} />
      <Button
        disabled={from === '' || to === '' || to < from}
        onClick={() => onAnswer({ kind: 'days', from, to })}
      >
        {t('answer.take')}
      </Button>
    </div>
  );
}

function Text({ onAnswer }: Pick<AnswerProps, 'onAnswer'>) {
  const { t } = useTranslation('noticeImport');
  const [text, setText] = useState('');
  return (
    <div className="answer-days">
      <LabelledField label={t('answer.text')}>
        {(id) => <Input id={id} value={text} onChange={({ target }) => setText(target.value)} />}
      </LabelledField>
      <Button
        disabled={text.trim() === ''}
        onClick={() => onAnswer({ kind: 'text', text: text.trim() })}
      >
        {t('answer.take')}
      </Button>
    </div>
  );
}

function UnitChoice({ question, units, onAnswer }: AnswerProps) {
  const { t } = useTranslation('noticeImport');
  const { t: named } = useTranslation('campaigns');
  const proposed = question.units.flatMap((id) => units.find((unit) => unit.id === id) ?? []);
  const kept = new Set(units.map(({ unitClass }) => unitClass));
  const options = [
    {
      label: t('answer.classes'),
      options: UNIT_CLASSES.filter((one) => kept.has(one)).map((unitClass) => ({
        value: `class:${unitClass}`,
        label: named('words.allOf', { unitClass: named(`unitClass.${unitClass}`) }),
      })),
    },
    {
      label: t('answer.units'),
      options: units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
    },
  ];
  const choose = (value: string) => {
    const unitClass = UNIT_CLASSES.find((one) => value === `class:${one}`);
    onAnswer(unitClass ? { kind: 'unitClass', unitClass } : { kind: 'unit', unit: value.slice(5) });
  };
  return (
    <>
      {proposed.map(({ id, name }) => (
        <Button key={id} onClick={() => onAnswer({ kind: 'unit', unit: id })}>
          {t('answer.perhaps', { name })}
        </Button>
      ))}
      <LabelledField label={t('answer.choose')}>
        {(id) => (
          <Select
            id={id}
            className="answer-units"
            showSearch={{ optionFilterProp: 'label' }}
            options={options}
            onChange={choose}
          />
        )}
      </LabelledField>
    </>
  );
}

/** The ways in which one question may be answered. */
export function AnswerForm({ question, units, onAnswer }: AnswerProps) {
  const { t } = useTranslation('noticeImport');
  const offers = (kind: AnswerKind): boolean => question.answers.includes(kind);
  return (
    <div className="answer-form">
      {offers('text') && <Text onAnswer={onAnswer} />}
      {offers('day') && (
        <Day label={t('answer.day')} onPick={(on) => on !== '' && onAnswer({ kind: 'day', on })} />
      )}
      {offers('days') && <Days onAnswer={onAnswer} />}
      {offers('unit') && <UnitChoice question={question} units={units} onAnswer={onAnswer} />}
      {PLAIN.filter(offers).map((kind) => (
        <Button key={kind} onClick={() => onAnswer({ kind })}>
          {t(`plain.${question.code}.${kind}`, { defaultValue: t(`answer.${kind}`) })}
        </Button>
      ))}
    </div>
  );
}
