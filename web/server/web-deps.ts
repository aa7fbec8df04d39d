import type { Client } from '@temporalio/client';
import type session from 'express-session';
import type { Logger } from 'pino';
import type { Calendars } from '../../store/calendars';
import type { Store } from '../../store/connection';
import type { ChangeFeed } from './change-feed';
import type { WebConfig } from './config';

/** Everything the routes need from outside; made once by whoever starts the server. */
export interface WebDeps {
  connection: Store['connection'];
  temporal: Client;
  taskQueue: string;
  calendars: Calendars;
  config: WebConfig;
  log: Logger;
  sessionStore: session.Store;
  /** Signs the session cookies. */
  sessionSecret: string;
  /** What the journal gained, for everyone who listens. */
  feed: ChangeFeed;
}
