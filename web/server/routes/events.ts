import { type Response, Router } from 'express';
import type { Viewer } from '../../../domain/permissions';
import type { Change } from '../../../store/changes';
import { findCampaign } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import { findPerson } from '../../../store/people';
import { findUnitRows } from '../../../store/unit-projection';
import { changeRow, eventsQuery } from '../../contract/events';
import { paths } from '../../contract/paths';
import { type AudienceFacts, rememberFacts, rowFor } from '../change-audience';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const HEARTBEAT_MS = 15_000;
/** A reader this far behind is cut off; it comes back with its cursor. */
const MOST_UNSENT_BYTES = 1024 * 1024;

const events = route({
  method: 'get',
  path: paths.events,
  summary: '变化通知（server-sent events）：只说哪里变了，不带内容；可用游标续接',
  tags: ['变化通知'],
  request: { query: eventsQuery },
  responses: {
    200: {
      description: '事件流：ready、change（见 schema）、reset（需整页重新载入）',
      contentType: 'text/event-stream',
      schema: changeRow,
    },
  },
});

function factsFrom({ connection }: WebDeps): AudienceFacts {
  return rememberFacts({
    // The journal runs ahead of the projection: right after issuing only the draft tells.
    sponsorOf: async (ref) =>
      (await findIssuance(connection, ref))?.sponsor ??
      (await findCampaign(connection, ref.campaign))?.sponsor ??
      null,
    taskOf: async (ref) => {
      const { task } = await findUnitRows(connection, ref);
      return task && !task.released ? { ...ref, items: task.items } : null;
    },
  });
}

/** One reader's end of the stream: rows in order, one after the other. */
class EventStream {
  private queue: Promise<void> = Promise.resolve();
  private readonly sent = new Set<string>();

  constructor(
    private readonly response: Response,
    private readonly audience: (change: Change) => ReturnType<typeof rowFor>,
  ) {}

  private open(): void {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
  }

  say(event: string, id: number, data: unknown): void {
    this.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  beat(): void {
    this.write(': alive\n\n');
  }

  /** Queues a change; the queue holds until `after` is done. */
  push(change: Change): void {
    this.queue = this.queue
      .then(async () => {
        if (this.sent.has(change.id)) return;
        const row = await this.audience(change);
        if (row) this.say('change', change.storedAt, row);
      })
      // A row that cannot be looked up must not be skipped: the reader comes back for it.
      .catch(() => this.end());
  }

  /** Sends the past before anything that was pushed meanwhile. */
  replay(past: () => Promise<Change[] | null>): void {
    this.queue = this.queue
      .then(async () => {
        const changes = await past();
        if (changes === null) return this.say('reset', Date.now(), {});
        for (const change of changes) {
          const row = await this.audience(change);
          if (row) this.say('change', change.storedAt, row);
          this.sent.add(change.id);
        }
      })
      .catch(() => this.end());
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (!this.response.headersSent) this.open();
    this.response.write(text);
    if (this.response.writableLength > MOST_UNSENT_BYTES) this.response.destroy();
  }
}

async function isStillSignedIn(deps: WebDeps, viewer: Viewer, rev: number): Promise<boolean> {
  const person = await findPerson(deps.connection, viewer.person);
  const holdsPost = person?.posts.some((post) => post.office === viewer.office);
  return Boolean(person && !person.disabled && person.credentialsRev === rev && holdsPost);
}

/** What changed within the viewer's scope, as it changes. */
export function eventRoutes(deps: WebDeps): Router {
  const router = Router();
  const facts = factsFrom(deps);

  mountRoute(router, events, async ({ query, request, response }) => {
    const viewer = viewerOf(request);
    const rev = request.session.credentialsRev ?? 0;
    const given = request.get('Last-Event-ID') ?? query.cursor;
    const cursor = given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : null;
    const stream = new EventStream(response, (change) => rowFor(viewer, change, facts));
    const begun = deps.feed.listen({
      onChange: (change) => stream.push(change),
      onEnd: () => stream.end(),
    });
    const heart = setInterval(() => {
      isStillSignedIn(deps, viewer, rev).then(
        (still) => (still ? stream.beat() : stream.end()),
        () => stream.beat(),
      );
    }, HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heart);
      void begun.then((stop) => stop());
    });
    stream.say('ready', cursor ?? Date.now(), {});
    // Listening begins before the past is read, so that nothing falls in between.
    if (cursor !== null) stream.replay(() => begun.then(() => deps.feed.since(cursor)));
    await begun;
  });

  return router;
}
