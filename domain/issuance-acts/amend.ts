import { examineAmendment } from '../amendment/examine-amendment';
import { lacksReason } from '../lacks-reason';
import { isRefusal, refuse } from '../refusal';
import type { IssuanceRule } from './ruling';

/**
 * A supplementary notice (补充通知): typed changes of a running campaign, in one act, as another
 * revision of its data.
 */
export const amend: IssuanceRule<'amend'> = ({ issuance, command, facts }) => {
  const { changes, number, text, sign, rev } = command.payload;
  const { issued } = issuance;
  const { amendment, calendar } = facts;
  if (!issued || !amendment) return refuse('campaignNotRunning', { status: issuance.status });
  if (lacksReason(text) || lacksReason(number)) return refuse('reasonRequired');
  // What was confirmed was confirmed in numbers: they are counted again after any other act.
  if (rev !== issuance.rev) return refuse('amendmentOutdated');
  const { terms, directory, versions } = amendment;
  const amendedAt = command.receivedAt;
  const context = { directory, versions, now: amendedAt, calendar, issuedAt: issued.deliveredAt };
  const applied = examineAmendment(terms, changes, context);
  if (isRefusal(applied)) return applied;
  const { moved, items, rungs, file, pins } = applied.terms;
  const ladder = rungs ? { ladder: file.ladder } : {};
  const swapped = pins === terms.pins ? {} : { versions: pins.versions };
  const { opposite } = applied;
  const told = { no: issuance.amendments + 1, number, text, changes, opposite, sign, amendedAt };
  return {
    act: 'campaign.amended',
    data: { ...told, revision: issued.revision + 1, moved, items, ...ladder, ...swapped },
  };
};
