import type { IssuanceRef } from '../../../domain/stream-name';
import type { AmendmentPreview, ChangeBody } from '../../contract/amendments';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What a supplementary notice would change; changes nothing. */
export function previewAmendment(
  { campaign, office }: IssuanceRef,
  body: { changes: ChangeBody[]; sign: boolean },
): Promise<AmendmentPreview> {
  const path = fillPath(workPaths.issuanceAmendmentPreview, { campaign, office });
  return read<AmendmentPreview>(path, { method: 'POST', body });
}
