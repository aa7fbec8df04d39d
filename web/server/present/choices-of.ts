import { choosablePeople } from '../../../domain/approval/choosable-people';
import { placedNodes } from '../../../domain/approval/route-order';
import type { CampaignFile } from '../../../domain/campaign-file';
import { placementOf } from '../../../domain/placement';
import type { Connection } from '../../../store/connection';
import type { DutyDoc } from '../../../store/models/duty';
import type { IssuanceDoc } from '../../../store/models/issuance';
import type { UnitTaskDoc } from '../../../store/models/unit-task';
import { listPeopleOfOffices } from '../../../store/people';
import { findUnit } from '../../../store/units';
import type { TaskView } from '../../contract/tasks';
import { isChased } from './duty-view';

type Choices = Pick<TaskView, 'choices' | 'choosable'>;

/** Nodes of what the unit is to hand in that leave it to the unit whom to ask. */
function choicesIn({ steps }: CampaignFile, duties: readonly DutyDoc[]): TaskView['choices'] {
  const open = duties.filter((duty) => isChased(duty) && duty.handling !== 'file');
  return open.flatMap(({ duty, step, approval }) => {
    const isBack = approval?.status === 'returned' || approval?.status === 'withdrawn';
    const route = isBack ? approval.route : steps.find(({ id }) => id === step)?.route;
    const nodes = route ? placedNodes(route).map(({ node }) => node) : [];
    return nodes
      .filter(({ approvers }) => approvers.some(({ kind }) => kind === 'chosen'))
      .map(({ id: node, title }) => ({ duty, node, title }));
  });
}

/** Which approvers the unit is to choose when handing in (报送时选定), and whom it may choose. */
export async function choicesOf(
  connection: Connection,
  {
    issuance,
    task,
    duties,
    file,
  }: { issuance: IssuanceDoc; task: UnitTaskDoc; duties: DutyDoc[]; file: CampaignFile },
): Promise<Choices> {
  const choices = choicesIn(file, duties);
  if (choices.length === 0) return { choices, choosable: [] };
  const node = await findUnit(connection, task.unit);
  const superior = placementOf(file, task.unit)?.superior ?? node?.parent ?? issuance.office;
  const offices = [...new Set([issuance.sponsor, issuance.office, superior])];
  const people = await listPeopleOfOffices(connection, offices);
  const choosable = choosablePeople(people, { unit: task.unit, offices });
  return { choices, choosable };
}
