import { SYSTEM_SCOPE } from '../../../domain/permissions';
import type { Post } from '../../../domain/person';
import { placesOf, type PlaceName } from '../../../domain/places';
import { listCampaigns } from '../../../store/campaigns';
import type { Connection } from '../../../store/connection';
import { listIssuances } from '../../../store/issuances';
import { listItemTasks } from '../../../store/item-roles';
import { findUnit, listUnits } from '../../../store/units';

async function issuesNotices(connection: Connection, office: string): Promise<boolean> {
  const unit = await findUnit(connection, office);
  if (unit?.unitClass === 'federation' || unit?.unitClass === 'department') return true;
  if ((await listCampaigns(connection, [office])).length > 0) return true;
  return (await listUnits(connection, SYSTEM_SCOPE, { parent: office })).length > 0;
}

/** The places of somebody in the office they act for; none before they have chosen one. */
export async function placesAt(
  connection: Connection,
  { office, posts }: { office: string | null; posts: readonly Post[] },
): Promise<PlaceName[]> {
  if (office === null) return [];
  const [issuances, tasks, issues] = await Promise.all([
    listIssuances(connection, [office]),
    listItemTasks(connection, office),
    issuesNotices(connection, office),
  ]);
  const roles = posts.filter((post) => post.office === office).map(({ role }) => role);
  const runs = issuances.length > 0;
  const leads = tasks.some(({ task }) => task.items.some(({ role }) => role === 'lead'));
  return placesOf({ roles, issues, runs, leads, hasItems: tasks.length > 0 });
}
