import { useId, useState } from 'react';
import { Button, Checkbox, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChangeBody } from '../../../../contract/amendments';
import type { IssuingView } from '../../../../contract/board';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { previewAmendment } from '../../../api/preview-amendment';
import { Failure } from '../../../ui/failure';
import { WordsField } from '../../../ui/act-fields';
import { AmendmentEffect } from './amendment-effect';

interface IssueAmendmentProps {
  view: IssuingView;
  changes: ChangeBody[];
  onDone: (number: string, units: number) => void;
}

/** Looks at what the changes would do, then issues them with the numbers that were seen. */
export function IssueAmendment({ view, changes, onDone }: IssueAmendmentProps) {
  const { t } = useTranslation('amendment');
  const [sign, setSign] = useState(true);
  const [number, setNumber] = useState('');
  const [text, setText] = useState('');
  const id = useId();
  const look = useMutation({ mutationFn: () => previewAmendment(view, { changes, sign }) });
  const act = useSteeringAct(view);
  const seen = look.data;
  const isReady = number.trim() !== '' && text.trim() !== '';
  const issue = () => {
    if (!seen) return;
    const body = { changes, number: number.trim(), text: text.trim(), sign, rev: seen.rev };
    const onSuccess = () => onDone(number.trim(), seen.counts.units);
    act.mutate({ act: 'amend', body }, { onSuccess, onError: () => look.reset() });
  };
  return (
    <>
      <Checkbox
        checked={sign}
        onChange={(event) => {
          setSign(event.target.checked);
          look.reset();
        }}
      >
        {t('sign')}
      </Checkbox>
      {look.error && <Failure error={look.error} />}
      {act.error && <Failure error={act.error} />}
      {!seen && (
        <p>
          <Button type="primary" loading={look.isPending} onClick={() => look.mutate()}>
            {t('look')}
          </Button>
        </p>
      )}
      {seen && (
        <>
          <AmendmentEffect preview={seen} />
          <div className="field">
            <label htmlFor={id}>{t('number')}</label>
            <Input
              id={id}
              maxLength={100}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
            />
          </div>
          <WordsField label={t('text')} value={text} onChange={setText} />
          <p className="soft">{t('irreversible')}</p>
          <Button type="primary" disabled={!isReady} loading={act.isPending} onClick={issue}>
            {t('issue', { count: seen.counts.units })}
          </Button>
        </>
      )}
    </>
  );
}
