import { fieldConditions } from '../../../domain/approval/lost-conditions';
import { findRevision, listCampaigns } from '../../../store/campaigns';
import type { FormDesignView } from '../../contract/form-designs';
import type { WebDeps } from '../web-deps';

/**
 * Drafts of the office's notices with a route that reads the form: when they are issued they take
 * its newest version. What has been issued keeps its own, so publishing does nothing to it.
 */
export async function readByDrafts(
  { connection }: WebDeps,
  office: string,
  form: string,
): Promise<FormDesignView['readBy']> {
  const drafts = (await listCampaigns(connection, [office])).filter(
    ({ status }) => status === 'draft',
  );
  const found = drafts.map(async ({ _id, revision }) => {
    const file = (await findRevision(connection, _id, revision))?.file;
    if (!file) return [];
    return file.steps.flatMap(({ form: key, title: step, route }) => {
      const conditions = route && key === form ? fieldConditions(route) : [];
      return conditions.length > 0 ? [{ notice: file.notice.title, step, conditions }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}
