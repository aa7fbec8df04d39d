import { Router } from 'express';
import { writeDocumentNumber } from '../../../domain/document-number/document-number';
import { canKeepNumbers } from '../../../domain/document-number/can-keep-numbers';
import type { DraftingSeat } from '../../../domain/drafting/drafting';
import { DRAFTING_ACTS, type DraftingAsked } from '../../../domain/drafting/drafting-event';
import { canDraft, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findNumberOf } from '../../../store/document-numbers';
import { findDrafting, foldDrafting } from '../../../store/draftings';
import { commandHeaders } from '../../contract/acts';
import { campaignParams } from '../../contract/campaigns';
import {
  draftingActBodies,
  draftingList,
  draftingView,
  type DraftingView,
} from '../../contract/drafting';
import { draftingPaths } from '../../contract/drafting-paths';
import { actOnDrafting } from '../engine/act-on-drafting';
import { draftingFactsOf, readDraft } from '../engine/drafting-facts';
import { draftingsWaitingFor } from '../engine/draftings-waiting';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { chainOf, draftingActsOf, peopleIn } from '../present/drafting-view';
import { namesFor } from '../present/names';
import { unitWordsOf } from '../present/notice-document';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['拟稿签发'];

const read = route({
  method: 'get',
  path: draftingPaths.campaignDrafting,
  summary: '一份草稿的核稿、会签、签发和编号，以及本人可办的事项',
  tags,
  request: { params: campaignParams },
  responses: { 200: { description: '办理过程', schema: draftingView } },
});

const list = route({
  method: 'get',
  path: draftingPaths.draftings,
  summary: '等本人核稿、会签、签发，或退回本人修改的草稿',
  tags,
  responses: { 200: { description: '待办的草稿', schema: draftingList } },
});

const SUMMARIES = {
  send: '送核：选定核稿人、会签人（可不选）和签发人',
  pass: '同意：核稿、会签或签发所看到的稿件',
  return: '退回拟稿人并说明原因；签发后印发前，签发人也可收回',
  recall: '送核人撤回',
} as const satisfies Record<(typeof DRAFTING_ACTS)[number], string>;

const acts = DRAFTING_ACTS.map((act) => ({
  act,
  spec: route({
    method: 'post',
    path: draftingPaths.campaignDraftingAct.replace('{act}', act),
    summary: SUMMARIES[act],
    tags,
    request: { params: campaignParams, headers: commandHeaders, body: draftingActBodies[act] },
    responses: { 200: { description: '办理后的过程', schema: draftingView } },
  }),
}));

async function viewFor(deps: WebDeps, viewer: Viewer, campaign: string): Promise<DraftingView> {
  const { connection } = deps;
  const draft = await readDraft(deps, campaign);
  const { saved, file, hash } = draft;
  const [kept, held, { facts, settings }] = await Promise.all([
    findDrafting(connection, campaign),
    findNumberOf(connection, campaign),
    draftingFactsOf(deps, draft),
  ]);
  const { office, sponsor, title } = saved;
  const isSide = [office, sponsor].includes(viewer.office);
  if (!isSide && !kept?.people.includes(viewer.person)) {
    throw new RefusalError(refuse('notPermitted', { campaign }));
  }
  const state = foldDrafting(kept?.entries ?? []);
  const isDraft = saved.status === 'draft';
  const mayDraft = isDraft && canDraft(viewer, sideOf(saved));
  const can = isDraft ? draftingActsOf(state, { ...viewer, mayDraft }, facts) : [];
  const others = (seats: DraftingSeat[]) => seats.filter(({ person }) => person !== viewer.person);
  const [checkers, countersigners] = [others(facts.checkers), others(facts.countersigners)];
  const { signers } = facts;
  const choices = can.includes('send') ? { checkers, countersigners, signers } : null;
  const chain = chainOf(state, hash);
  const { words, requiresSignOff: isRequired } = settings;
  const mayKeep = canKeepNumbers(viewer, office);
  const mayTake = mayDraft || (isDraft && mayKeep);
  const named = peopleIn({
    words: chain.words,
    seats: [
      ...[chain.drafter, chain.checker, chain.signer, ...chain.countersigners],
      ...(choices ? [...checkers, ...countersigners, ...signers] : []),
    ],
  });
  const units = [office, sponsor, ...named.units, ...unitWordsOf(file)];
  return {
    ...{ campaign, office, sponsor, title, ...chain, isRequired, can, choices, file },
    numbering: { words, given: held ? writeDocumentNumber(held) : null, mayTake, mayKeep },
    names: await namesFor(connection, { units, people: named.people }),
  };
}

/** 拟稿、核稿、会签、签发: a draft before it is issued. */
export function draftingRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ request }) => draftingsWaitingFor(deps, viewerOf(request)));
  mountRoute(router, read, ({ params, request }) =>
    viewFor(deps, viewerOf(request), params.campaign),
  );
  for (const { act, spec } of acts) {
    mountRoute(router, spec, async ({ params, headers, body, request }) => {
      const viewer = viewerOf(request);
      const { campaign } = params;
      const asked = { act, payload: body } as DraftingAsked;
      const key = headers['idempotency-key'];
      await actOnDrafting(deps, { viewer, campaign, asked, key, at: Date.now() });
      return viewFor(deps, viewer, campaign);
    });
  }
  return router;
}
