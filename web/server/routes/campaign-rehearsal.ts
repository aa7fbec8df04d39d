import { Router } from 'express';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { Person } from '../../../domain/person';
import type { Directory } from '../../../domain/unit';
import { listPeopleOfOffices, publicPerson } from '../../../store/people';
import { campaignParams } from '../../contract/campaigns';
import { rehearsalView, rehearseBody, type RehearsalView } from '../../contract/rehearsal';
import { workPaths } from '../../contract/work-paths';
import { examineDraft } from '../engine/examine-draft';
import { rehearseInThread } from '../engine/rehearse-in-thread';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

/** Offices and approvers told by name; the others are told as a number. */
const MOST_OFFICES = 100;
const MOST_APPROVERS = 50;

const rehearsal = route({
  method: 'post',
  path: workPaths.campaignRehearsal,
  summary: '推演：按假设的报送情况，在虚拟时间里走一遍全过程；不作任何改动',
  tags: ['发文'],
  request: { params: campaignParams, body: rehearseBody },
  responses: { 200: { description: '推演结果；文件有问题时只列问题', schema: rehearsalView } },
});

/** Everybody in the directory, where a route may ask them. */
async function peopleToAsk(
  connection: WebDeps['connection'],
  { steps }: CampaignFile,
  directory: Directory,
): Promise<Person[]> {
  if (!steps.some(({ route }) => route)) return [];
  const all = await listPeopleOfOffices(
    connection,
    directory.map(({ id }) => id),
  );
  return all.map(publicPerson);
}

/** Trying a campaign out before it is issued. */
export function campaignRehearsalRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, rehearsal, async ({ params, body, request }): Promise<RehearsalView> => {
    const examined = await examineDraft(deps, viewerOf(request), params.campaign);
    const { file, faults, directory, calendar } = examined;
    const { knownUntil } = calendar;
    const began = performance.now();
    if (!file || faults.length > 0) {
      const names = { units: {}, people: {} };
      return { valid: false, faults, report: null, knownUntil, tookMs: 0, names };
    }
    const report = await rehearseInThread({
      rehearsal: {
        ...{ file, directory, calendar, issuedAt: Date.now() },
        people: await peopleToAsk(deps.connection, file, directory),
      },
      assumed: body,
    });
    const offices = report.offices.slice(0, MOST_OFFICES);
    const approvers = report.approvers.slice(0, MOST_APPROVERS);
    const told = [...offices, ...report.desks, ...approvers].map((one) => one.office);
    const people = [...new Set(approvers.map(({ person }) => person))];
    return {
      ...{ valid: true, faults, knownUntil, tookMs: Math.round(performance.now() - began) },
      report: {
        ...{ ...report, offices, officesTold: report.offices.length },
        ...{ approvers, approversAsked: report.approvers.length },
        approversChoking: report.approvers.filter(({ chokesOn }) => chokesOn !== null).length,
      },
      names: await namesFor(deps.connection, { units: [...new Set(told)], people }),
    };
  });
  return router;
}
