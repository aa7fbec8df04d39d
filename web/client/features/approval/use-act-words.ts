import { useTranslation } from 'react-i18next';
import type { AskAct } from './approval-act';

type Named = Pick<AskAct, 'act' | 'advisory'> & { name?: string };

function adviceOf({ act, advisory }: Named): 'approve' | 'reject' | null {
  return advisory && (act === 'approve' || act === 'reject') ? act : null;
}

/** What an act is called, and what it leads to: advice is no decision. */
export function useActWords() {
  const { t } = useTranslation('approval');
  const title = (ask: Named): string => {
    const advice = adviceOf(ask);
    return advice ? t(`advice.act.${advice}`) : t(`act.${ask.act}`, { name: ask.name ?? '' });
  };
  const effect = (ask: Named): string => {
    const advice = adviceOf(ask);
    return advice ? t(`advice.effect.${advice}`) : t(`effect.${ask.act}`, { name: ask.name ?? '' });
  };
  return { title, effect };
}
