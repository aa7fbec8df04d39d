import { Router } from 'express';
import { taskScope } from '../../../domain/permissions';
import { listMessages, type MessageCursor } from '../../../store/message-lists';
import { messageList, messageQuery, type MessageList } from '../../contract/messages';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.messages,
  summary: '发给本单位的提醒、催办和通知，最新的在前',
  tags: ['消息'],
  request: { query: messageQuery },
  responses: { 200: { description: '一页', schema: messageList } },
});

function readCursor(after: string | undefined): MessageCursor | null {
  if (after === undefined) return null;
  const found = /^(\d{1,16})~(.+)$/.exec(after);
  if (!found?.[2]) throw new WebRefusalError('malformed');
  return { at: Number(found[1]), id: found[2] };
}

/** The messages of one's office. */
export function messagesRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ query, request }): Promise<MessageList> => {
    const scope = taskScope(viewerOf(request), [], []);
    const before = readCursor(query.after);
    const found = await listMessages(deps.connection, scope, { before, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    const last = found.length > query.limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map(({ _id, to: _to, ...message }) => ({ id: _id, ...message })),
      next: last ? `${last.at}~${last._id}` : null,
    };
  });
  return router;
}
