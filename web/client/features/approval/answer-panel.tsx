import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalView } from '../../../contract/approvals';
import type { AskAct } from './approval-act';

type Open = ApprovalView['can']['answer'][number];

interface PanelProps {
  view: ApprovalView;
  onAsk: (ask: AskAct) => void;
}

const REST = ['reject', 'sendBack', 'add', 'transfer'] as const;

function Answer({ view, open, onAsk }: PanelProps & { open: Open }) {
  const { t } = useTranslation('approval');
  const nodes = view.parts.flatMap(({ branches }) => branches.flatMap((branch) => branch.nodes));
  const node = nodes.find(({ id }) => id === open.node)?.title ?? '';
  const { onBehalfOf, slot, returnTo } = open;
  const name = onBehalfOf === null ? '' : (view.names.people[onBehalfOf] ?? t('somebody'));
  return (
    <section className="card approval-answer" aria-label={t('answer', { node })}>
      <h2>{t('answer', { node })}</h2>
      {onBehalfOf !== null && <p className="mark mark-plain">{t('onBehalfOf', { name })}</p>}
      <div className="approval-ways">
        <Button type="primary" onClick={() => onAsk({ act: 'approve', slot, name: node })}>
          {t('act.approve')}
        </Button>
        {REST.map((act) => (
          <Button key={act} onClick={() => onAsk({ act, slot, name: node, returnTo })}>
            {t(`act.${act}`)}
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
