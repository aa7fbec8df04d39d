import { Router } from 'express';
import { isHandInKind } from '../../../domain/hand-in-acts';
import { issuanceId, type IssuanceRef } from '../../../domain/stream-name';
import { findRevisions } from '../../../store/campaigns';
import { listReadable, listReferring, type ReadIssuance } from '../../../store/referring-issuances';
import {
  linkableNotices,
  noticeLinkParams,
  noticeLinks,
  type LinkableNotices,
  type LinkedNotice,
  type NoticeLinks,
} from '../../contract/notice-links';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['收文'];

const links = route({
  method: 'get',
  path: workPaths.noticeLinks,
  summary: '一份通知的依据文件、相关通知和依据它印发的通知；只列本单位看得到的',
  tags,
  request: { params: noticeLinkParams },
  responses: { 200: { description: '关联的通知', schema: noticeLinks } },
});

const linkable = route({
  method: 'get',
  path: workPaths.linkableNotices,
  summary: '起草时可以引为依据、列为相关通知或共用报送的通知',
  tags: ['发文'],
  responses: { 200: { description: '通知', schema: linkableNotices } },
});

function rowOf({ issuance, unit }: ReadIssuance): LinkedNotice {
  const { campaign, office, title, number } = issuance;
  return { campaign, office, title, number, unit };
}

/** Only what the office may read is told of: neither title nor number of anything else. */
async function linksOf(
  { connection }: WebDeps,
  office: string,
  ref: IssuanceRef,
): Promise<NoticeLinks> {
  const [readable, referring] = await Promise.all([
    listReadable(connection, [office]),
    listReferring(connection, ref),
  ]);
  const own = readable.get(issuanceId(ref));
  if (!own) return { basis: [], siblings: [], basedOnThis: [] };
  const named = (as: 'basis' | 'sibling'): string[] =>
    (own.issuance.links?.linked ?? []).filter((link) => link.as === as).map(issuanceId);
  const naming = (as: 'basis' | 'sibling'): string[] =>
    referring
      .filter(({ links: said }) =>
        said?.linked?.some((link) => link.as === as && issuanceId(link) === issuanceId(ref)),
      )
      .map(({ _id }) => _id);
  const rows = (ids: string[]): LinkedNotice[] =>
    [...new Set(ids)].flatMap((id) => {
      const found = readable.get(id);
      return found ? [rowOf(found)] : [];
    });
  return {
    basis: rows(named('basis')),
    siblings: rows([...named('sibling'), ...naming('sibling')]),
    basedOnThis: rows(naming('basis')),
  };
}

async function linkableBy({ connection }: WebDeps, office: string): Promise<LinkableNotices> {
  const readable = [...(await listReadable(connection, [office])).values()]
    .map(({ issuance }) => issuance)
    .filter(({ status }) => status !== 'withdrawn' && status !== 'issuing')
    .sort((a, b) => b.deliveredAt - a.deliveredAt);
  const running = readable.filter(({ status }) => status === 'running');
  const revisions = await findRevisions(connection, running);
  const rows = readable.map(({ _id, campaign, office: issuer, title, number, status }) => ({
    ...{ campaign, office: issuer, title, number, isRunning: status === 'running' },
    steps: (revisions.get(_id)?.file.steps ?? [])
      .filter(({ kind }) => isHandInKind(kind))
      .map(({ id: step, kind, title: words }) => ({ step, kind, title: words })),
  }));
  return { rows };
}

/** How notices hang together, to those who may read them. */
export function noticeLinkRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, links, ({ params, request }) =>
    linksOf(deps, viewerOf(request).office, params),
  );
  mountRoute(router, linkable, ({ request }) => linkableBy(deps, viewerOf(request).office));
  return router;
}
