import { type Response, Router } from 'express';
import type { Viewer } from '../../../domain/permissions';
import type { Change } from '../../../store/changes';
import { findCampaign } from '../../../store/campaigns';
import { unitsAround } from '../../../store/inner-facts';
import { findIssuance } from '../../../store/issuances';
import { findPerson } from '../../../store/people';
import { findUnitRows } from '../../../store/unit-projection';
import { changeRow, eventsQuery, type ReadyNote } from '../../contract/events';
import { paths } from '../../contract/paths';
import { type AudienceFacts, rememberFacts, rowFor } from '../change-audience';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

/** A browser that hears nothing for twice as long takes the connection for lost. */
const HEARTBEAT_MS = 3_000;
/** How often it is asked whether the listener is still signed in. */
const BEATS_A_CHECK = 5;
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
      description:
        '事件流：ready、change（见 schema）、reset（需整页重新载入）、beat（每 3 秒一次，带新游标）',
      contentType: 'text/event-stream',
      schema: changeRow,
    },
  },
});

function factsFrom({ connection }: WebDeps): AudienceFacts {
  return rememberFacts({
    // The journal runs ahead of the projection: right after issuing only the draft tells.
    runnersOf: async (ref) => {
      const issued = await findIssuance(connection, ref);
      const sponsor = issued?.sponsor ?? (await findCampaign(connection, ref.campaign))?.sponsor;
      return sponsor === undefined ? null : [sponsor, ...(issued?.chasers ?? [])];
    },
    aroundOf: (office) => unitsAround(connection, office),
    taskOf: async (ref) => {
      const { task } = await findUnitRows(connection, ref);
      return task && !task.released ? { ...ref, items: task.items } : null;
    },
    namesOf: async ({ person, office }) => {
      const names = await namesFor(connection, { units: [office], people: [person] });
      return { name: names.people[person] ?? '', officeName: names.units[office] ?? '' };
    },
  });
}

/** One reader's end of the stream: rows in order, one after the other. */
class EventStream {
  private queue: Promise<void> = Promise.resolve();
  /** Pushed and not sent yet. */
  private waiting = 0;
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

  /** Says that the connection lives; the cursor moves on only past what has been sent. */
  beat(position: number): void {
    const id = this.waiting === 0 && position > 0 ? `id: ${position}\n` : '';
    this.write(`${id}event: beat\ndata: {}\n\n`);
  }

  /** Queues a change; the queue holds until `after` is done. */
  push(change: Change): void {
    this.waiting += 1;
    this.queue = this.queue
      .then(async () => {
        const row = this.sent.has(change.id) ? null : await this.audience(change);
        if (row) this.say('change', change.storedAt, row);
        this.waiting -= 1;
      })
      // A row that cannot be looked up must not be skipped: the reader comes back for it.
      .catch(() => this.end());
  }

  /** Sends the past before anything that was pushed meanwhile. */
  replay(past: () => Promise<Change[] | null>): void {
    this.waiting += 1;
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
      .then(() => {
        this.waiting -= 1;
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
    let beats = 0;
    const heart = setInterval(() => {
      stream.beat(deps.feed.position);
      beats += 1;
      if (beats % BEATS_A_CHECK !== 0) return;
      // Whether the database can be asked says nothing about who listens.
      isStillSignedIn(deps, viewer, rev).then(
        (still) => still || stream.end(),
        () => undefined,
      );
    }, HEARTBEAT_MS);
    const leave = () => {
      clearInterval(heart);
      void begun.then((stop) => stop());
    };
    // Whoever left while they were being identified is told of no second leaving.
    if (response.closed) return leave();
    response.on('close', leave);
    const now = Date.now();
    stream.say('ready', cursor ?? now, { at: now } satisfies ReadyNote);
    // Listening begins before the past is read, so that nothing falls in between.
    if (cursor !== null) stream.replay(() => begun.then(() => deps.feed.since(cursor)));
    await begun;
  });

  return router;
}
