import type { OfficialDocument } from '../../../domain/document-layout/block';
import { reportPaper, type ReportFacts } from '../../../domain/document-layout/report-paper';
import type { Viewer } from '../../../domain/permissions';
import { dayOf } from '../../../domain/shanghai-time';
import { findFormVersion } from '../../../store/form-versions';
import { findIssuance } from '../../../store/issuances';
import { readSubmission } from '../engine/read-submission';
import { taskContext } from '../engine/task-context';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { namedBody } from './named-body';

/**
 * Something handed in as the paper that goes with it, for whoever may read it.
 * @throws WebRefusalError routeUnknown; RefusalError notPermitted
 */
export async function reportToPrint(
  deps: WebDeps,
  viewer: Viewer,
  id: string,
): Promise<OfficialDocument> {
  const { connection } = deps;
  const { submission, told } = await readSubmission(deps, viewer, id);
  const { office, unit, formVersion, body, receivedAt } = submission;
  const [issuance, { task, duties }, form, names] = await Promise.all([
    findIssuance(connection, submission),
    taskContext(connection, submission),
    findFormVersion(connection, formVersion),
    namesFor(connection, { units: [office, unit] }),
  ]);
  if (!issuance || !form) throw new Error(`the issuing or the form of ${id} is missing`);
  const named = await namedBody(deps, form.schema, body);
  const kind = duties.find(({ duty }) => duty === submission.duty)?.kind ?? 'progress';
  return reportPaper({
    kind: kind as ReportFacts['kind'],
    unit: task.name,
    issuer: names.units[office] ?? office,
    notice: { title: issuance.title, number: issuance.number },
    form,
    body: named,
    nothing: told.nothing,
    on: dayOf(receivedAt),
  });
}
