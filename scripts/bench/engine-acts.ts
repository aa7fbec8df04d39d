import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { CampaignSaved, CampaignView } from '../../web/contract/campaigns';
import type { ApiClient } from '../demo/api-client';
import { inParallel } from '../demo/in-parallel';
import type { Bare } from './bare/start-bare';
import { ISSUER, measureCampaign, unitId } from './engine-campaign';
import { wideBody } from './wide-form';

/** Requests under way at the same time, on either side. */
const AT_ONCE = 16;

/** Who acts: the sponsor's handler, and every unit's liaison officer. */
export interface Cast {
  handler: ApiClient;
  liaisons: ApiClient[];
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - startedAt);
}

/** Units a second from the click on "issue" until the last one has the notice before it. */
export async function issueRate(
  { handler }: Cast,
  { campaign, units }: { campaign: string; units: number },
): Promise<number> {
  const file = measureCampaign(campaign);
  const { revision } = await handler.post<CampaignSaved>('/api/campaigns', { file });
  return perSecond(units, async () => {
    await handler.act(`/api/campaigns/${campaign}/issue`, { revision });
    const view = () => handler.get<CampaignView>(`/api/campaigns/${campaign}`);
    while ((await view()).status !== 'running') await new Promise(setImmediate);
  });
}

/** Raw starts of workflows that do nothing, a second. */
export async function rawStartRate(temporal: Client, bare: Bare, starts: number): Promise<number> {
  const { taskQueue } = bare;
  const begun: WorkflowHandle[] = [];
  const rate = await perSecond(starts, () =>
    inParallel(Array.from({ length: starts }), AT_ONCE, async () => {
      const workflowId = randomUUID();
      begun.push(await temporal.workflow.start('emptyWorkflow', { workflowId, taskQueue }));
    }),
  );
  // They run when they have been started: what is measured next must not share the machine with them.
  await inParallel(begun, AT_ONCE, (handle) => handle.result());
  return rate;
}

/** Forms of forty fields handed in a second, one by each unit; answers their ids, too. */
export async function submitRate(
  { liaisons }: Cast,
  campaign: string,
): Promise<{ rate: number; submissions: string[] }> {
  let submissions: string[] = [];
  const rate = await perSecond(liaisons.length, async () => {
    submissions = await inParallel([...liaisons.entries()], AT_ONCE, async ([no, liaison]) => {
      const path = `/api/tasks/${campaign}/${ISSUER}/${unitId(no)}/acts/submitPlan`;
      const { answer } = await liaison.act(path, { duty: 'plan', body: wideBody(no) });
      return String(answer.facts['submission']);
    });
  });
  return { rate, submissions };
}

/** Reviews a second, one for each unit. */
export function reviewRate(
  { handler }: Cast,
  campaign: string,
  submissions: string[],
): Promise<number> {
  return perSecond(submissions.length, () =>
    inParallel([...submissions.entries()], AT_ONCE, ([no, submission]) => {
      const path = `/api/tasks/${campaign}/${ISSUER}/${unitId(no)}/acts/acceptSubmission`;
      return handler.act(path, { duty: 'plan', submission, opinion: '同意' });
    }),
  );
}

/** The same by the bare server: one request a unit, to its forms or its reviews. */
export function bareRate(
  { url }: Bare,
  { path, acts, run }: { path: 'forms' | 'reviews'; acts: number; run: string },
): Promise<number> {
  const bodyOf = (no: number): object => (path === 'forms' ? wideBody(no) : { opinion: '同意' });
  return perSecond(acts, () =>
    inParallel(
      Array.from({ length: acts }, (_, no) => no),
      AT_ONCE,
      async (no) => {
        const response = await fetch(`${url}/${path}/${run}-${no}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(bodyOf(no)),
        });
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        await response.arrayBuffer();
      },
    ),
  );
}
