import { useState } from 'react';
import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type SentNumberAct, useNumberAct } from '../../api/numbers';
import { WordsField } from '../../ui/act-fields';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

/** Which act of which series is being asked for. */
export interface AskedNumberAct {
  act: SentNumberAct['act'];
  word: string;
  year: number;
  /** The number as proposed; null: to be typed. */
  number: number | null;
}

interface NumberDialogProps {
  asked: AskedNumberAct;
  onClose: () => void;
}

function commandOf(
  { act, word, year }: AskedNumberAct,
  number: number,
  text: string,
): SentNumberAct {
  switch (act) {
    case 'enter':
      return { act, body: { word, year, number, title: text } };
    case 'void':
      return { act, body: { word, year, number, reason: text } };
    case 'start':
      return { act, body: { word, year, startAfter: number, reason: text } };
  }
}

/** Asks for a number and the words that explain it. */
export function NumberDialog({ asked, onClose }: NumberDialogProps) {
  const { t } = useTranslation('numbers');
  const { act: name, word, year } = asked;
  const [number, setNumber] = useState(asked.number);
  const [text, setText] = useState('');
  const act = useNumberAct();
  const send = () => {
    if (number !== null) act.mutate(commandOf(asked, number, text), { onSuccess: onClose });
  };
  return (
    <Dialog title={t(`dialog.${name}`, { word, year })} onClose={onClose}>
      <p className="soft">{t(`dialog.${name}Hint`)}</p>
      <div className="field">
        <label htmlFor="number-asked">{t(`dialog.${name}Number`)}</label>
        <InputNumber
          id="number-asked"
          min={name === 'start' ? 0 : 1}
          max={99_999}
          precision={0}
          value={number}
          onChange={setNumber}
        />
      </div>
      <WordsField label={t(`dialog.${name}Words`)} value={text} onChange={setText} />
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          type="primary"
          disabled={number === null || text.trim() === ''}
          loading={act.isPending}
          onClick={send}
        >
          {t(`dialog.${name}Do`)}
        </Button>
      </div>
    </Dialog>
  );
}
