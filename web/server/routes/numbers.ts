import { Router } from 'express';
import { canKeepNumbers } from '../../../domain/document-number/can-keep-numbers';
import { canAdminister, canDraft, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findCampaign, findCampaigns } from '../../../store/campaigns';
import { listNumbers, listNumberYears } from '../../../store/document-numbers';
import { findIssuingSettings, saveIssuingSettings } from '../../../store/issuing-settings';
import { listSeriesStarts } from '../../../store/number-series';
import { commandHeaders } from '../../contract/acts';
import { campaignParams } from '../../contract/campaigns';
import {
  campaignNumberBody,
  campaignNumberGiven,
  type CampaignNumberGiven,
  issuingSettingsBody,
  numberActBodies,
  numbersQuery,
  numbersView,
  type NumbersView,
} from '../../contract/numbers';
import { draftingPaths } from '../../contract/drafting-paths';
import { fillPath } from '../../contract/paths';
import { giveNumber, requireTaken, yearOf } from '../engine/give-number';
import { enterNumber, startSeries, voidOne } from '../engine/keep-numbers';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { seriesOf } from '../present/numbers-view';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['文号'];
const kept = { 204: { description: '已办理' } };
const headers = commandHeaders;

const read = route({
  method: 'get',
  path: draftingPaths.numbers,
  summary: '本机关一年的发文字号：各机关代字的最后一号、每个号的去向和尚未说明的空号',
  tags,
  request: { query: numbersQuery },
  responses: { 200: { description: '文号', schema: numbersView } },
});

const saveSettings = route({
  method: 'put',
  path: draftingPaths.issuingSettings,
  summary: '设置本机关的机关代字和印发前的程序，由本单位管理员办理',
  tags,
  request: { body: issuingSettingsBody },
  responses: kept,
});

const actPath = <Act extends keyof typeof numberActBodies>(act: Act) =>
  fillPath(draftingPaths.numberAct, { act });

const enter = route({
  method: 'post',
  path: actPath('enter'),
  summary: '登记系统外用号：写明用于什么文件',
  tags,
  request: { headers, body: numberActBodies.enter },
  responses: kept,
});

const voiding = route({
  method: 'post',
  path: actPath('void'),
  summary: '作废一个号并说明原因；已印发的不能作废',
  tags,
  request: { headers, body: numberActBodies.void },
  responses: kept,
});

const start = route({
  method: 'post',
  path: actPath('start'),
  summary: '设定起始号：启用系统之前已用到几号，说明依据',
  tags,
  request: { headers, body: numberActBodies.start },
  responses: kept,
});

const give = route({
  method: 'post',
  path: draftingPaths.campaignNumber,
  summary: '给草稿编号：取下一号，或登记办公室给的号；同一命令只取一个号',
  tags,
  request: { params: campaignParams, headers, body: campaignNumberBody },
  responses: { 200: { description: '发文字号', schema: campaignNumberGiven } },
});

async function viewFor(
  { connection }: WebDeps,
  viewer: Viewer,
  asked: number | undefined,
): Promise<NumbersView> {
  const { office, officePath } = viewer;
  const thisYear = yearOf(Date.now());
  const year = asked ?? thisYear;
  const [settings, numbers, starts, known] = await Promise.all([
    findIssuingSettings(connection, office),
    listNumbers(connection, { office, year }),
    listSeriesStarts(connection, office),
    listNumberYears(connection, office),
  ]);
  const campaigns = await findCampaigns(
    connection,
    numbers.flatMap(({ campaign }) => campaign ?? []),
  );
  const mayKeep = canKeepNumbers(viewer, office);
  // A word that was given up keeps the numbers it was used for.
  const all = [...new Set([...settings.words, ...numbers.map(({ word }) => word)])];
  const series = all.map((word) =>
    seriesOf({ word, year }, { numbers, starts, campaigns, mayKeep }),
  );
  const years = [...new Set([thisYear, ...known, ...starts.map((one) => one.year)])];
  const people = [
    ...numbers.flatMap(({ by, voided }) => [by.person, ...(voided ? [voided.by.person] : [])]),
    ...starts.map(({ by }) => by.person),
  ];
  return {
    ...{ ...settings, office, year, years: years.sort((a, b) => b - a), series, mayKeep },
    names: await namesFor(connection, { units: [office], people }),
    mayChange: canAdminister(viewer, officePath),
  };
}

function requireKeeper(viewer: Viewer): Viewer {
  if (canKeepNumbers(viewer, viewer.office)) return viewer;
  throw new RefusalError(refuse('notPermitted', { office: viewer.office }));
}

function mountGiving(router: Router, deps: WebDeps): void {
  mountRoute(
    router,
    give,
    async ({ params, headers: { 'idempotency-key': key }, body, request }) => {
      const viewer = viewerOf(request);
      const { campaign } = params;
      const saved = await findCampaign(deps.connection, campaign);
      if (!saved) throw new RefusalError(refuse('campaignNotFound', { campaign }));
      if (saved.status !== 'draft') throw new RefusalError(refuse('campaignAlreadyIssued'));
      const { office, title } = saved;
      if (!canDraft(viewer, sideOf(saved)) && !canKeepNumbers(viewer, office)) {
        throw new RefusalError(refuse('notPermitted', { campaign }));
      }
      const by = { person: viewer.person, office: viewer.office };
      const asked = { campaign, office, title, key, at: Date.now(), by, wanted: body };
      const number = requireTaken(await giveNumber(deps, asked));
      return { number } satisfies CampaignNumberGiven;
    },
  );
}

/** 文号: the number series of a body, and numbers for its drafts. */
export function numberRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, read, ({ query, request }) => viewFor(deps, viewerOf(request), query.year));
  mountRoute(router, saveSettings, async ({ body, request }) => {
    const viewer = viewerOf(request);
    const { office: _id, officePath, person: by } = viewer;
    if (!canAdminister(viewer, officePath)) {
      throw new RefusalError(refuse('notPermitted', { office: _id }));
    }
    const { revision, ...set } = body;
    const doc = { _id, ...set, at: Date.now(), by };
    if (!(await saveIssuingSettings(deps.connection, doc, revision))) {
      throw new WebRefusalError('revisionOutdated');
    }
  });
  const keeping = (key: string, viewer: Viewer) => ({ viewer, key, at: Date.now() });
  mountRoute(router, enter, async ({ body, headers: { 'idempotency-key': key }, request }) => {
    await enterNumber(deps, body, keeping(key, requireKeeper(viewerOf(request))));
  });
  mountRoute(router, voiding, async ({ body, headers: { 'idempotency-key': key }, request }) => {
    await voidOne(deps, body, keeping(key, requireKeeper(viewerOf(request))));
  });
  mountRoute(router, start, async ({ body, headers: { 'idempotency-key': key }, request }) => {
    await startSeries(deps, body, keeping(key, requireKeeper(viewerOf(request))));
  });
  mountGiving(router, deps);
  return router;
}
