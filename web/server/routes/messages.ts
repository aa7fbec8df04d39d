import { Router } from 'express';
import { taskScope, type Viewer } from '../../../domain/permissions';
import { findMessageFacts } from '../../../store/message-facts';
import { listMessages, type MessageCursor } from '../../../store/message-lists';
import { findReadUpTo, markMessagesRead } from '../../../store/message-marks';
import {
  messageList,
  messageQuery,
  messagesReadBody,
  type MessageList,
} from '../../contract/messages';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import { messageViewOf } from '../present/message-view';
import { namesFor } from '../present/names';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['消息'];

const list = route({
  method: 'get',
  path: workPaths.messages,
  summary: '发给本单位的提醒、催办和通知，最新的在前',
  tags,
  request: { query: messageQuery },
  responses: { 200: { description: '一页', schema: messageList } },
});

const markRead = route({
  method: 'put',
  path: workPaths.messagesRead,
  summary: '本人已看过某一时刻以前的消息',
  tags,
  request: { body: messagesReadBody },
  responses: { 204: { description: '已记下' } },
});

function readCursor(after: string | undefined): MessageCursor | null {
  if (after === undefined) return null;
  const found = /^(\d{1,16})~(.+)$/.exec(after);
  if (!found?.[2]) throw new WebRefusalError('malformed');
  return { at: Number(found[1]), id: found[2] };
}

async function messagesOf(
  { connection }: WebDeps,
  viewer: Viewer,
  { after, limit }: { after?: string; limit: number },
): Promise<MessageList> {
  const scope = taskScope(viewer, [], []);
  const [found, readUpTo] = await Promise.all([
    listMessages(connection, scope, {
      person: viewer.person,
      before: readCursor(after),
      limit: limit + 1,
    }),
    findReadUpTo(connection, viewer),
  ]);
  const shown = found.slice(0, limit);
  const facts = await findMessageFacts(connection, shown);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const units = shown.flatMap(({ lines }) => lines.map(({ unit }) => unit));
  return {
    rows: shown.map((message) => messageViewOf(message, facts)),
    next: last ? `${last.at}~${last._id}` : null,
    readUpTo,
    names: await namesFor(connection, { units }),
  };
}

/** The messages of one's office, and how far one has read them. */
export function messagesRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ query, request }) => messagesOf(deps, viewerOf(request), query));
  mountRoute(router, markRead, ({ body, request }) =>
    // What is still to come cannot have been read.
    markMessagesRead(deps.connection, viewerOf(request), Math.min(body.upTo, Date.now())),
  );
  return router;
}
