import { type FormEvent, useState } from 'react';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftingView } from '../../../contract/drafting';
import type { useDraftingAct } from '../../api/drafting';
import { ChoiceField, WordsField } from '../act-fields';
import { seatKey, seatOf, useSeatWords } from './seat-words';

type Seats = NonNullable<DraftingView['choices']>['checkers'];

interface SeatFieldProps {
  view: DraftingView;
  label: string;
  seats: Seats;
  value: string;
  onChange: (value: string) => void;
}

function SeatField({ view, label, seats, value, onChange }: SeatFieldProps) {
  const { t } = useTranslation('drafting');
  const { whole } = useSeatWords(view);
  return (
    <ChoiceField label={label} value={value} onChange={onChange}>
      <option value="">{t('choose')}</option>
      {seats.map((seat) => (
        <option key={seatKey(seat)} value={seatKey(seat)}>
          {whole(seat)}
        </option>
      ))}
    </ChoiceField>
  );
}

function Countersigners(props: {
  view: DraftingView;
  seats: Seats;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { view, seats, chosen, onChange } = props;
  const { t } = useTranslation('drafting');
  const { whole } = useSeatWords(view);
  return (
    <fieldset className="drafting-countersigners">
      <legend>{t('countersigners')}</legend>
      {seats.map((seat) => {
        const key = seatKey(seat);
        const without = chosen.filter((one) => one !== key);
        return (
          <Checkbox
            key={key}
            checked={chosen.includes(key)}
            onChange={({ target: { checked } }) => onChange(checked ? [...without, key] : without)}
          >
            {whole(seat)}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

interface SendFormProps {
  view: DraftingView;
  choices: NonNullable<DraftingView['choices']>;
  act: ReturnType<typeof useDraftingAct>;
}

/** 送核: whom the draft goes to, one after the other. Whom it went to before is proposed again. */
export function SendForm({ view, choices, act }: SendFormProps) {
  const { t } = useTranslation('drafting');
  const before = (seat: DraftingView['checker'], seats: Seats) =>
    seat && seatOf(seatKey(seat), seats) ? seatKey(seat) : '';
  const [checker, setChecker] = useState(() => before(view.checker, choices.checkers));
  const [signer, setSigner] = useState(() => before(view.signer, choices.signers));
  const [countersigners, setCountersigners] = useState(() =>
    view.countersigners.map(seatKey).filter((key) => seatOf(key, choices.countersigners)),
  );
  const [opinion, setOpinion] = useState('');
  const asked = {
    checker: seatOf(checker, choices.checkers),
    signer: seatOf(signer, choices.signers),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!asked.checker || !asked.signer) return;
    const chosen = countersigners.flatMap((key) => seatOf(key, choices.countersigners) ?? []);
    const way = { checker: asked.checker, countersigners: chosen, signer: asked.signer };
    act.mutate({ act: 'send', body: { ...way, hash: view.hash, opinion } });
  };
  return (
    <form className="drafting-form" onSubmit={submit}>
      <SeatField
        view={view}
        label={t('checker')}
        seats={choices.checkers}
        value={checker}
        onChange={setChecker}
      />
      <Countersigners
        view={view}
        seats={choices.countersigners}
        chosen={countersigners}
        onChange={setCountersigners}
      />
      <SeatField
        view={view}
        label={t('signer')}
        seats={choices.signers}
        value={signer}
        onChange={setSigner}
      />
      <WordsField label={t('sendOpinion')} value={opinion} onChange={setOpinion} />
      <p>
        <Button
          htmlType="submit"
          disabled={!asked.checker || !asked.signer}
          loading={act.isPending}
        >
          {t('act.send')}
        </Button>
      </p>
    </form>
  );
}
