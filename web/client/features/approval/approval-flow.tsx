import { useTranslation } from 'react-i18next';
import type { ApprovalView, NodeView, SlotView } from '../../../contract/approvals';
import { useDates } from '../../ui/use-dates';
import type { AskAct } from './approval-act';

interface FlowProps {
  view: ApprovalView;
  /** Opens the dialog of an act. */
  onAsk: (ask: AskAct) => void;
}

const MARK_OF = {
  waiting: 'plain',
  open: 'amber',
  passed: 'green',
  skipped: 'plain',
  rejected: 'red',
  cancelled: 'plain',
} as const satisfies Record<NodeView['state'], string>;

const SLOT_MARK_OF = {
  waiting: 'plain',
  asked: 'amber',
  approved: 'green',
  rejected: 'red',
  removed: 'plain',
  idle: 'plain',
} as const satisfies Record<SlotView['state'], string>;

type SlotLineProps = FlowProps & { slot: SlotView; advisory: boolean };

function SlotLine({ view, slot, advisory, onAsk }: SlotLineProps) {
  const { t } = useTranslation('approval');
  const dates = useDates();
  const { people, units } = view.names;
  const nameOf = (person: string): string => people[person] ?? t('somebody');
  const { said } = slot;
  const isOther = said !== null && said.by !== slot.person;
  const word = advisory && slot.state === 'rejected' ? t('objected') : t(`slot.${slot.state}`);
  return (
    <li className={`flow-slot flow-slot-${slot.state}`}>
      <p>
        <strong>{nameOf(slot.person)}</strong> <span className="soft">{units[slot.office]}</span>{' '}
        <span className={`mark mark-${SLOT_MARK_OF[slot.state]}`}>{word}</span>
        {slot.addedBy !== null && (
          <span className="soft"> {t(`added.${slot.origin}`, { name: nameOf(slot.addedBy) })}</span>
        )}
        {slot.origin === 'fallback' && <span className="soft"> {t('fallback')}</span>}
      </p>
      {slot.waits && (
        <p className="soft">
          {t('askedSince', { at: dates.moment(slot.waits.since) })}
          {slot.waits.chased > 0 && t('chased', { count: slot.waits.chased })}
        </p>
      )}
      {said && (
        <p className="flow-said">
          {said.opinion.trim() === '' ? t('noWords') : said.opinion}
          <span className="soft">
            {' '}
            {isOther && t('saidFor', { by: nameOf(said.by), name: nameOf(slot.person) })}{' '}
            {dates.moment(said.at)}
          </span>
        </p>
      )}
      {(view.can.remove.includes(slot.slot) || view.can.retract.includes(slot.slot)) && (
        <p className="flow-acts">
          {view.can.remove.includes(slot.slot) && (
            <button
              type="button"
              className="link-button"
              onClick={() => onAsk({ act: 'remove', slot: slot.slot, name: nameOf(slot.person) })}
            >
              {t('act.remove', { name: nameOf(slot.person) })}
            </button>
          )}
          {view.can.retract.includes(slot.slot) && (
            <button
              type="button"
              className="link-button"
              onClick={() => onAsk({ act: 'retract', slot: slot.slot, name: '' })}
            >
              {t('act.retract')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function needWords(t: ReturnType<typeof useTranslation<'approval'>>['t'], { need }: NodeView) {
  if (!need) return '';
  return 'count' in need
    ? t('need.count', { count: need.count })
    : t('need.percent', { percent: need.percent });
}

function Node({ view, node, onAsk }: FlowProps & { node: NodeView }) {
  const { t } = useTranslation('approval');
  const isObjected = node.advisory && node.slots.some(({ state }) => state === 'rejected');
  return (
    <section className={`flow-node flow-${node.state}`} aria-label={node.title}>
      <h4>
        {node.title}{' '}
        <span className={`mark mark-${isObjected ? 'red' : MARK_OF[node.state]}`}>
          {node.advisory && node.state === 'passed'
            ? t(isObjected ? 'objected' : 'advice.given')
            : t(`node.${node.state}`)}
        </span>
      </h4>
      <p className="soft">
        {node.advisory ? t('advice.mode') : t(`mode.${node.mode}`)}
        {needWords(t, node)}
        {node.skipped !== null && ` · ${t(`skipped.${node.skipped}`)}`}
      </p>
      {node.slots.length > 0 && (
        <ul className="flow-slots">
          {node.slots.map((slot) => (
            <SlotLine
              key={slot.slot}
              view={view}
              slot={slot}
              advisory={node.advisory}
              onAsk={onAsk}
            />
          ))}
        </ul>
      )}
      {node.state === 'open' && node.slots.length === 0 && <p>{t('nobody')}</p>}
      {view.can.appoint.includes(node.id) && (
        <button
          type="button"
          className="link-button"
          onClick={() => onAsk({ act: 'appoint', slot: node.id, name: node.title })}
        >
          {t('act.appoint')}
        </button>
      )}
      {view.can.waive.includes(node.id) && (
        <button
          type="button"
          className="link-button"
          onClick={() => onAsk({ act: 'waive', slot: node.id, name: node.title })}
        >
          {t('act.waive')}
        </button>
      )}
    </section>
  );
}

/** The route from top to bottom: who is asked at each node, what they said, on whose behalf. */
export function ApprovalFlow({ view, onAsk }: FlowProps) {
  const { t } = useTranslation('approval');
  return (
    <ol className="flow" aria-label={t('flow')}>
      {view.parts.map(({ fork, branches }) => (
        <li key={branches[0]?.nodes[0]?.id} className={fork === null ? '' : 'flow-fork'}>
          {fork !== null && <h3>{t('fork', { title: fork })}</h3>}
          <div className={fork === null ? '' : 'flow-branches'}>
            {branches.map(({ title, nodes }) => (
              <div key={nodes[0]?.id}>
                {fork !== null && title !== nodes[0]?.title && (
                  <p className="flow-branch">{title}</p>
                )}
                {nodes.map((node) => (
                  <Node key={node.id} view={view} node={node} onAsk={onAsk} />
                ))}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
