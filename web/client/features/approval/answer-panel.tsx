import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../../contract/approvals';
import { nodesOf, type AskAct } from './approval-act';
import { useActWords } from './use-act-words';

type Open = ApprovalView['can']['answer'][number];

interface PanelProps {
  view: ApprovalView;
  onAsk: (ask: AskAct) => void;
}

const REST = ['reject', 'sendBack', 'add', 'transfer'] as const;
/** Whoever advises leaves it to the sponsor whether it goes back. */
const REST_OF_ADVICE = ['reject', 'add', 'transfer'] as const;

function Answer({ view, open, onAsk }: PanelProps & { open: Open }) {
  const { t } = useTranslation('approval');
  const words = useActWords();
  const node = nodesOf(view).find(({ id }) => id === open.node)?.title ?? '';
  const { onBehalfOf, slot, returnTo, advisory, parts } = open;
  const asked = { slot, name: node, advisory };
  const name = onBehalfOf === null ? '' : (view.names.people[onBehalfOf] ?? t('somebody'));
  return (
    <section className="card approval-answer" aria-label={t('answer', { node })}>
      <h2>{t('answer', { node })}</h2>
      {advisory && <p className="soft">{t('advice.lead')}</p>}
      {onBehalfOf !== null && <p className="mark mark-plain">{t('onBehalfOf', { name })}</p>}
      <div className="approval-ways">
        <Button type="primary" onClick={() => onAsk({ ...asked, act: 'approve' })}>
          {words.title({ act: 'approve', advisory })}
        </Button>
        {(advisory ? REST_OF_ADVICE : REST).map((act) => (
          <Button key={act} onClick={() => onAsk({ ...asked, act, returnTo, parts })}>
            {words.title({ act, advisory })}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** What the reader may do now: a card for each word that is theirs to give, and the rest in a row. */
export function AnswerPanel({ view, onAsk }: PanelProps) {
  const { t } = useTranslation('approval');
  const { can } = view;
  const others = (['withdraw', 'urge', 'copy', 'readCopy'] as const).filter((act) => can[act]);
  return (
    <>
      {can.answer.map((open) => (
        <Answer key={open.slot} view={view} open={open} onAsk={onAsk} />
      ))}
      {others.length > 0 && (
        <div className="approval-ways">
          {others.map((act) => (
            <Button key={act} onClick={() => onAsk({ act, slot: '', name: view.name })}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
