import { awaitedLeads } from '../item-closing';
import { lacksReason } from '../lacks-reason';
import { refuse } from '../refusal';
import type { IssuanceRule } from './ruling';

/**
 * Ends a work item, or sets it aside: 已办结, 已销号, 暂缓, 转为常态工作. Where several departments
 * lead it, the others countersign (design §2); the sponsor may close it without them, with a reason.
 */
export const closeItem: IssuanceRule<'closeItem'> = ({ issuance, command, facts }) => {
  const { item, state, reason, force } = command.payload;
  if (!facts.items.includes(item)) return refuse('itemUnknown', { item });
  if (issuance.items[item] === state) return refuse('itemAlreadyInState', { item, state });
  const leads = facts.leads ?? [];
  const { office } = command.by;
  const others = leads.length > 1 ? leads.filter((lead) => lead !== office) : [];
  if (others.length === 0) return { act: 'item.closed', data: { item, state, reason } };
  if (force) {
    if (lacksReason(reason)) return refuse('reasonRequired');
    const closing = issuance.closings[item];
    const without = closing ? awaitedLeads(closing, leads) : others;
    return { act: 'item.closed', data: { item, state, reason, without } };
  }
  const proposedAt = command.receivedAt;
  return {
    act: 'closing.proposed',
    data: { item, state, reason, office, proposedAt, leads: others },
  };
};

/** Another lead agrees to the closing that was proposed, or refuses it with the reason. */
export const countersignClosing: IssuanceRule<'countersignClosing'> = ({
  issuance,
  command,
  facts,
}) => {
  const { item, state, agree, opinion } = command.payload;
  const closing = issuance.closings[item];
  if (closing?.state !== state) return refuse('closingNotProposed', { item });
  const { office } = command.by;
  const awaited = awaitedLeads(closing, facts.leads ?? []);
  if (!awaited.includes(office)) return refuse('closingNotYours', { item });
  if (!agree) {
    if (lacksReason(opinion)) return refuse('reasonRequired');
    return { act: 'closing.refused', data: { item, office, opinion } };
  }
  const closes = awaited.length === 1 ? state : null;
  return { act: 'closing.countersigned', data: { item, office, opinion, closes } };
};
