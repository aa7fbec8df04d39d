import { anchorDates } from '../duty-plans';
import { namesDuty } from '../duty-selection';
import { followedAnchors } from '../followed-anchors';
import { issuedLinks } from '../issued-links';
import { lacksReason } from '../lacks-reason';
import { refuse } from '../refusal';
import type { IssuanceRule } from './ruling';

/** Issues one revision of a campaign: forms, ladder and calendar are pinned from here on. */
export const issue: IssuanceRule<'issue'> = ({ issuance, command, facts }) => {
  if (issuance.status !== 'unissued') return refuse('campaignAlreadyIssued');
  if (!facts.issue) return refuse('campaignNotFound', { revision: command.payload.revision });
  const { file, revision, fileHash, forms } = facts.issue;
  const { burden, drafting } = command.payload;
  if (burden && lacksReason(burden.reason)) return refuse('reasonRequired');
  return {
    act: 'campaign.issued',
    data: {
      title: file.notice.title,
      number: file.notice.number,
      sponsor: file.notice.sponsor,
      revision,
      fileHash,
      deliveredAt: command.receivedAt,
      forms,
      calendarVersion: facts.calendar.version,
      ladder: file.ladder,
      anchors: anchorDates(file),
      ...followedAnchors(file),
      graceDays: file.graceDays,
      correctionWorkdays: file.correctionWorkdays,
      parent: null,
      ...(burden ? { burden } : {}),
      ...(drafting ? { drafting } : {}),
      ...issuedLinks(file),
    },
  };
};

/** Closes the campaign; refused while duties are open unless forced with a reason. */
export const close: IssuanceRule<'close'> = ({ command, facts }) => {
  const { force, reason } = command.payload;
  const open = facts.openDuties;
  if (open > 0 && !force) return refuse('dutiesOpen', { open });
  if (open > 0 && reason.trim() === '') return refuse('reasonRequired');
  return { act: 'campaign.closing', data: { outcome: 'closed', forced: open > 0, reason, open } };
};

/** Withdraws the notice: nothing is owed any more, the record stays. */
export const withdraw: IssuanceRule<'withdraw'> = ({ command, facts }) => {
  const { reason } = command.payload;
  if (reason.trim() === '') return refuse('reasonRequired');
  const open = facts.openDuties;
  return {
    act: 'campaign.closing',
    data: { outcome: 'withdrawn', forced: open > 0, reason, open },
  };
};

/** Urges units by hand; what they owe and by when stays as it is (催办). */
export const urge: IssuanceRule<'urge'> = ({ command, facts }) => {
  const { units, duty, text } = command.payload;
  const unknown = units.find((unit) => !facts.enrolled.includes(unit));
  if (unknown !== undefined) return refuse('participantUnknown', { unit: unknown });
  if (units.length === 0) return refuse('participantUnknown', { unit: '' });
  if (duty !== undefined && !namesDuty(facts.dutyKeys, duty))
    return refuse('dutyUnknown', { duty });
  return { act: 'unit.urged', data: { units, duty: duty ?? null, text } };
};

/** Lets a wrongly addressed unit go, its duties cancelled, and names the right one (退文). */
export const releaseParticipant: IssuanceRule<'releaseParticipant'> = ({ command, facts }) => {
  const { unit, reason, instead } = command.payload;
  if (!facts.enrolled.includes(unit)) return refuse('participantUnknown', { unit });
  if (!facts.noticeReturn || facts.noticeReturn.refused)
    return refuse('noticeNotReturned', { unit });
  if (reason.trim() === '') return refuse('reasonRequired');
  if (instead === unit) return refuse('unitUnknown', { unit: instead });
  const known = instead === undefined || facts.instead !== null || facts.enrolled.includes(instead);
  if (!known) return refuse('unitUnknown', { unit: instead });
  return {
    act: 'participant.released',
    data: { unit, reason, cancelled: facts.cancelled, instead: facts.instead },
  };
};
