import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { JUDGED_STEPS } from '../../../../domain/drafting/drafting-event';
import type { DraftingView } from '../../../contract/drafting';
import { useDraftingAct } from '../../api/drafting';
import { WordsField } from '../act-fields';
import { Failure } from '../failure';
import { SendForm } from './send-form';

interface DraftingActsProps {
  view: DraftingView;
  /** The main button of the page is here. */
  isMain: boolean;
}

/** What the reader may say of the draft now. */
export function DraftingActs({ view, isMain }: DraftingActsProps) {
  const { t } = useTranslation('drafting');
  const act = useDraftingAct(view.campaign);
  const [opinion, setOpinion] = useState('');
  const { can, choices, hash, step } = view;
  const judged = JUDGED_STEPS.find((one) => one === step);
  const done = () => setOpinion('');
  const mayPass = can.includes('pass') && judged !== undefined;
  const speaks = mayPass || can.includes('return') || can.includes('recall');
  return (
    <>
      {speaks && (
        <div className="drafting-form">
          <WordsField label={t('opinion')} value={opinion} onChange={setOpinion} />
          <p className="drafting-buttons">
            {mayPass && (
              <Button
                type={isMain ? 'primary' : 'default'}
                loading={act.isPending}
                onClick={() =>
                  act.mutate(
                    { act: 'pass', body: { step: judged, hash, opinion } },
                    { onSuccess: done },
                  )
                }
              >
                {t(`act.pass.${judged}`)}
              </Button>
            )}
            {can.includes('return') && (
              <Button
                disabled={opinion.trim() === '' || act.isPending}
                onClick={() =>
                  act.mutate({ act: 'return', body: { opinion } }, { onSuccess: done })
                }
              >
                {t(step === 'signed' ? 'act.unsign' : 'act.return')}
              </Button>
            )}
            {can.includes('recall') && (
              <Button
                disabled={act.isPending}
                onClick={() =>
                  act.mutate({ act: 'recall', body: { opinion } }, { onSuccess: done })
                }
              >
                {t('act.recall')}
              </Button>
            )}
          </p>
          {can.includes('return') && (
            <p className="soft">{t(step === 'signed' ? 'unsignHint' : 'returnHint')}</p>
          )}
        </div>
      )}
      {choices && <SendForm view={view} choices={choices} act={act} />}
      {act.isError && <Failure error={act.error} />}
    </>
  );
}
