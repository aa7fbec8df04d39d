import { Router } from 'express';
import { ISSUANCE_ACTS } from '../../../domain/command';
import { canDraft, canSteer, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findCampaign, findRevision, listCampaigns } from '../../../store/campaigns';
import { findIssuance, listIssuances } from '../../../store/issuances';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { namesOfPeople } from '../../../store/people';
import type { CampaignDoc, CampaignRevisionDoc } from '../../../store/models/campaign';
import {
  campaignList,
  campaignParams,
  campaignView,
  type CampaignList,
  type CampaignView,
} from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { campaignRowOf } from '../present/campaign-row';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';
import { boardRoutes } from './board';
import { campaignDraftRoutes } from './campaign-drafts';
import { campaignIssueRoutes } from './campaign-issue';
import { campaignRehearsalRoutes } from './campaign-rehearsal';
import { exampleRoutes } from './examples';
import { issuanceActRoutes } from './issuance-acts';
import { itemRoutes } from './items';
import { ladderRoutes } from './ladder';
import { noticeLinkRoutes } from './notice-links';
import { sharedEventRoutes } from './shared-events';

const tags = ['发文'];

const list = route({
  method: 'get',
  path: workPaths.campaigns,
  summary: '本单位印发或主办的专项工作',
  tags,
  responses: { 200: { description: '专项工作', schema: campaignList } },
});

const one = route({
  method: 'get',
  path: workPaths.campaign,
  summary: '一项专项工作：文件、状态、可办事项',
  tags,
  request: { params: campaignParams },
  responses: { 200: { description: '专项工作', schema: campaignView } },
});

/** @throws RefusalError unless the viewer's office issues or runs the campaign */
async function campaignOf(
  { connection }: WebDeps,
  viewer: Viewer,
  campaign: string,
): Promise<{ saved: CampaignDoc; revision: CampaignRevisionDoc }> {
  const saved = await findCampaign(connection, campaign);
  if (!saved) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  if (![saved.office, saved.sponsor].includes(viewer.office)) {
    throw new RefusalError(refuse('notPermitted', { campaign }));
  }
  const revision = await findRevision(connection, campaign, saved.revision);
  if (!revision) throw new Error(`revision ${saved.revision} of ${campaign} is missing`);
  return { saved, revision };
}

async function signedBy(
  { connection }: WebDeps,
  issuance: IssuanceDoc | null,
): Promise<CampaignView['signed']> {
  if (!issuance?.signed) return null;
  const { person, at } = issuance.signed;
  const names = await namesOfPeople(connection, [person]);
  return { name: names.get(person) ?? '', at };
}

async function viewOf(deps: WebDeps, viewer: Viewer, campaign: string): Promise<CampaignView> {
  const { saved, revision } = await campaignOf(deps, viewer, campaign);
  const issuance = await findIssuance(deps.connection, { campaign, office: saved.office });
  const { file, savedAt, savedBy } = revision;
  const isDraft = saved.status === 'draft';
  const can = ISSUANCE_ACTS.filter(
    (act) => (act === 'issue') === isDraft && canSteer(viewer, act, sideOf(saved)),
  );
  return {
    ...campaignRowOf(saved, { issuance, revision }),
    ...{ file, savedAt, savedBy, can },
    mayEdit: isDraft && canDraft(viewer, sideOf(saved)),
    signed: await signedBy(deps, issuance),
    anchors: issuance?.anchors ?? {},
    items: issuance?.items ?? {},
  };
}

/** Campaigns an office issues or runs: drafts, issuing, acts, board. */
export function campaignsRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, list, async ({ request }): Promise<CampaignList> => {
    const viewer = viewerOf(request);
    const { office } = viewer;
    const [campaigns, issuances] = await Promise.all([
      listCampaigns(connection, [office]),
      listIssuances(connection, [office]),
    ]);
    const rows = await Promise.all(
      campaigns.map(async (campaign) => {
        const { _id: id, office: issuer, revision: newest } = campaign;
        const issued = issuances.find((one) => one.campaign === id && one.office === issuer);
        const revision = issued ? null : await findRevision(connection, id, newest);
        return campaignRowOf(campaign, { issuance: issued ?? null, revision });
      }),
    );
    return { rows, mayDraft: canDraft(viewer, { issuer: office, sponsor: office }) };
  });
  mountRoute(router, one, ({ params, request }) =>
    viewOf(deps, viewerOf(request), params.campaign),
  );
  router.use(campaignDraftRoutes(deps));
  router.use(campaignIssueRoutes(deps));
  router.use(campaignRehearsalRoutes(deps));
  router.use(exampleRoutes());
  router.use(sharedEventRoutes(deps));
  router.use(noticeLinkRoutes(deps));
  router.use(ladderRoutes(deps));
  router.use(issuanceActRoutes(deps));
  router.use(boardRoutes(deps));
  router.use(itemRoutes(deps));
  return router;
}
