import type { IssuanceRef } from '../../../../domain/stream-name';
import type { BoardFilter } from '../../../../domain/board-filter';
import { fillPath } from '../../../contract/paths';
import { workPaths } from '../../../contract/work-paths';
import { withOffice } from '../../api/office';

/** Where the board, narrowed as it is shown, is had as a workbook. */
export function workbookAddress({ campaign, office }: IssuanceRef, filter: BoardFilter): string {
  const given = Object.entries(filter).map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams(given).toString();
  const path = fillPath(workPaths.issuanceWorkbook, { campaign, office });
  return withOffice(query === '' ? path : `${path}?${query}`);
}
