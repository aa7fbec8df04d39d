import { type Request, type RequestHandler, Router } from 'express';
import { canDraft, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { noticeText, type NoticeTextBody, noticeUpload } from '../../contract/notice-texts';
import { workPaths } from '../../contract/work-paths';
import { readNoticeFile } from '../notice-text/read-notice-file';
import { mountRoute, route } from '../openapi';
import { receiveFile } from '../receive-file';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const read = route({
  method: 'post',
  path: workPaths.noticeTexts,
  summary: '读取通知文件的文字，供核对后拟成草稿；不保存任何内容，标有密级的一律拒收',
  tags: ['发文'],
  consumes: 'multipart/form-data',
  request: { body: noticeUpload },
  responses: { 200: { description: '文字，或读不出文字的原因', schema: noticeText } },
});

function drafterOf(request: Request): Viewer {
  const viewer = viewerOf(request);
  const { office } = viewer;
  if (canDraft(viewer, { issuer: office, sponsor: office })) return viewer;
  throw new RefusalError(refuse('notPermitted', { office }));
}

/** The text of a notice that a draft is to be made of. Nothing that comes in here is kept. */
export function noticeTextRoutes(deps: WebDeps): Router {
  const router = Router();
  // Nobody who may not draft makes the server hold a file.
  const known: RequestHandler = (request, _response, next) => {
    drafterOf(request);
    next();
  };
  router.post('/notice-texts', known, receiveFile(deps.config.attachmentLimit));
  mountRoute(router, read, async ({ request }): Promise<NoticeTextBody> => {
    drafterOf(request);
    const { file } = request;
    if (!file || file.size === 0) throw new WebRefusalError('attachmentMissing');
    const name = file.originalname;
    const found = await readNoticeFile({ name, bytes: file.buffer });
    switch (found.kind) {
      case 'refused':
        throw new WebRefusalError(found.code);
      case 'unread':
        return { name, text: null, unread: found.reason };
      case 'read':
        return { name, text: found.text, unread: null };
    }
  });
  return router;
}
