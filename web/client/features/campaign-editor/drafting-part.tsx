import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftingView } from '../../../contract/drafting';
import { draftingQuery, useTakeNumber } from '../../api/drafting';
import { ChoiceField } from '../../ui/act-fields';
import { Failure } from '../../ui/failure';
import { DraftingActs } from '../../ui/drafting/drafting-acts';
import { DraftingChain, DraftingWords } from '../../ui/drafting/drafting-chain';
import { Standing } from '../../ui/drafting/standing';

interface NumberingProps {
  view: DraftingView;
  /** The number as it stands in the draft. */
  number: string;
  onNumber: (number: string) => void;
}

/** 编号: the next number of a word, or the one in the draft, entered in its series. */
function Numbering({ view, number, onNumber }: NumberingProps) {
  const { t } = useTranslation('drafting');
  const { words, given, mayTake, mayKeep } = view.numbering;
  const [word, setWord] = useState(words[0] ?? '');
  const take = useTakeNumber(view.campaign);
  if (words.length === 0 || !mayTake) return null;
  if (given !== null) {
    if (given === number) return <p>{t('numbered', { number: given })}</p>;
    return (
      <p className="drafting-buttons">
        {t('numberDiffers', { number, given })}
        <Button size="small" onClick={() => onNumber(given)}>
          {t('useGiven')}
        </Button>
      </p>
    );
  }
  const done = { onSuccess: (taken: { number: string }) => onNumber(taken.number) };
  return (
    <div className="drafting-form drafting-numbering">
      <ChoiceField label={t('word')} value={word} onChange={setWord}>
        {words.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </ChoiceField>
      <p className="drafting-buttons">
        <Button loading={take.isPending} onClick={() => take.mutate({ word }, done)}>
          {t('takeNext')}
        </Button>
        {number.trim() !== '' && (
          <Button disabled={take.isPending} onClick={() => take.mutate({ number }, done)}>
            {t('enterTyped', { number })}
          </Button>
        )}
        {mayKeep && (
          <Link to="/numbers" className="settings-link">
            {t('toNumbers')}
          </Link>
        )}
      </p>
      {take.isError && <Failure error={take.error} />}
    </div>
  );
}

interface DraftingPartProps extends Omit<NumberingProps, 'view'> {
  campaign: string;
  /** The kept revision; null while something has not been kept. */
  revision: number | null;
}

/** 核稿、签发、编号 within the last page of the editor. */
export function DraftingPart({ campaign, revision, ...numbering }: DraftingPartProps) {
  const { t } = useTranslation('drafting');
  const { data: view, error } = useQuery({
    ...draftingQuery(campaign, revision),
    enabled: revision !== null,
  });
  if (error) return <Failure error={error} />;
  if (!view) return null;
  const isBegun = view.words.length > 0;
  return (
    <section className="drafting-box drafting-inset" aria-labelledby="drafting-title">
      <h3 id="drafting-title">{t('title')}</h3>
      <DraftingChain view={view} />
      <Standing view={view} />
      <details open={isBegun || view.isRequired}>
        <summary>{t(isBegun ? 'handling' : 'act.send')}</summary>
        <DraftingActs key={`${view.step} ${view.words.length}`} view={view} isMain={false} />
      </details>
      <Numbering key={view.numbering.words.join()} view={view} {...numbering} />
      <DraftingWords view={view} />
    </section>
  );
}
