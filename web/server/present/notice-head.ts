import type { IssuanceDoc } from '../../../store/models/issuance';
import type { UnitTaskDoc } from '../../../store/models/unit-task';
import type { TaskRow } from '../../contract/tasks';

type Head = Omit<TaskRow, 'stage' | 'read' | 'duty'>;

/** The notice a row belongs to. */
export function noticeHeadOf(
  { campaign, office, title, number, sponsor, status }: IssuanceDoc,
  { unit, deliveredAt }: Pick<UnitTaskDoc, 'unit' | 'deliveredAt'>,
): Head {
  return { campaign, office, unit, title, number, sponsor, status, deliveredAt };
}
