import type { IssuanceDoc } from '../../../store/models/issuance';
import type { UnitTaskDoc } from '../../../store/models/unit-task';
import type { NoticeHead } from '../../contract/tasks';

/** The notice a row belongs to. */
export function noticeHeadOf(
  { campaign, office, title, number, sponsor, status }: IssuanceDoc,
  { unit, deliveredAt }: Pick<UnitTaskDoc, 'unit' | 'deliveredAt'>,
): NoticeHead {
  return { campaign, office, unit, title, number, sponsor, status, deliveredAt };
}
