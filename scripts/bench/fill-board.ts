import type { StepKind } from '../../domain/campaign-file';
import { MET_STATES, type DutyState } from '../../domain/duty-state';
import { untouchedDuty, UNTOUCHED_TASK, type UnitTask } from '../../domain/unit-task';
import { catalogue } from '../../forms/catalogue';
import type { Connection } from '../../store/connection';
import { publishForms } from '../../store/form-versions';
import { addPeople } from '../../store/people';
import { projectUnitTask } from '../../store/unit-projection';
import { saveDirectory } from '../../store/units';
import { hashPassword } from '../../web/server/password';
import { ApiClient } from '../demo/api-client';
import { issueCampaign } from '../demo/issue-campaign';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import {
  benchCampaign,
  benchDirectory,
  CAMPAIGN,
  DUTIES,
  ISSUER,
  SPONSOR,
  UNITS,
} from './board-campaign';

export const ACCOUNT = 'bench.handler';
const AT_ONCE = 64;

function kindOf(duty: string): StepKind {
  return duty.split('.')[0] as StepKind;
}

/** A unit some way into its work: what it has done is met, then one duty stands in some state. */
function standing(no: number): UnitTask {
  const now = Date.now();
  const done = no % (DUTIES.length + 1);
  const last: DutyState[] = ['submitted', 'returned', 'notApplicablePending', 'open'];
  const duties = DUTIES.slice(0, done + 1).map((duty, at) => {
    const kind = kindOf(duty);
    const met = kind === 'receipt' ? 'filed' : (MET_STATES[no % MET_STATES.length] ?? 'accepted');
    const state =
      at < done ? met : kind === 'receipt' ? 'open' : (last[no % last.length] ?? 'open');
    const isTouched = state !== 'open';
    const late = isTouched ? no % 7 === 0 : null;
    const progress = { ...untouchedDuty(kind), state, round: isTouched ? 1 : 0, late };
    return [duty, progress] as const;
  });
  return {
    ...UNTOUCHED_TASK,
    stage: done > 0 ? 'acknowledged' : 'sent',
    duties: Object.fromEntries(duties),
    lastActAt: done > 0 ? now - no * 1_000 : null,
  };
}

async function showStandings(connection: Connection, units: string[]): Promise<void> {
  for (let start = 0; start < units.length; start += AT_ONCE) {
    const page = units.slice(start, start + AT_ONCE);
    await Promise.all(
      page.map((unit, at) => {
        const task = standing(start + at);
        const duties = new Map(Object.keys(task.duties).map((duty) => [duty, 1]));
        const ref = { campaign: CAMPAIGN, office: ISSUER, unit };
        return projectUnitTask(connection, ref, { task, seq: 1, duties });
      }),
    );
  }
}

/**
 * Issues a notice to `UNITS` units through the API, then shows each some way into its work by the
 * store's own functions: handing in thousands of forms would measure something else.
 */
export async function fillBoard(connection: Connection, url: string): Promise<void> {
  const directory = benchDirectory();
  await saveDirectory(connection, { name: 'bench', units: directory });
  await publishForms(connection, Object.values(catalogue));
  const posts = [{ office: SPONSOR, role: 'handler' as const }];
  const person = { id: ACCOUNT, name: '测量员', account: ACCOUNT, posts, disabled: false };
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await addPeople(connection, [{ ...person, passwordHash }]);
  const handler = await ApiClient.signIn(url, {
    ...{ account: ACCOUNT, password: DEMO_PASSWORD, office: SPONSOR },
  });
  const participants = await issueCampaign({ handler, file: benchCampaign() });
  if (participants.length !== UNITS) throw new Error(`${participants.length} units were enrolled`);
  await showStandings(
    connection,
    participants.map(({ unit }) => unit),
  );
}
