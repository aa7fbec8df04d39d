import { join, resolve } from 'node:path';
import { readFaces, type FaceNames } from '../../domain/document-layout/faces';
import { findChromium } from './documents/find-chromium';

const BUILT_CLIENT = join(__dirname, '../../dist/client');
const LOOPBACK = ['::1', 'localhost'];
const MEBIBYTE = 1024 * 1024;

/** What the web server is told by its environment, read once at start. */
export interface WebConfig {
  mongoUri: string;
  temporalAddress: string;
  temporalNamespace: string;
  taskQueue: string;
  host: string;
  port: number;
  /** Signs session cookies; null: one is kept in the database. */
  sessionSecret: string | null;
  /** Express's `trust proxy`: how many proxies stand in front. */
  trustedProxies: number;
  /** Bytes of one attachment at most. */
  attachmentLimit: number;
  /** Folder of the built client; without one the root says only that the API is up. */
  clientFolder: string;
  logLevel: string;
  /** The browser that prints documents to PDF; null: there is none, .docx files can be had all the same. */
  chromePath: string | null;
  /** Fonts of official documents, where they are not those of any office machine. */
  faces: FaceNames;
}

function wholeNumber(name: string, value: string | undefined, otherwise: number): number {
  const number = value === undefined || value === '' ? otherwise : Number(value);
  if (!Number.isInteger(number) || number < 0) {
    throw new Error(`${name} must be a whole number, it is "${value}"`);
  }
  return number;
}

/**
 * Reads the environment of the web server.
 * @throws Error naming every variable that is missing, in one sentence
 */
export function readWebConfig(env: NodeJS.ProcessEnv): WebConfig {
  const missing = ['MONGODB_URI', 'TEMPORAL_ADDRESS'].filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Error(`Set ${missing.join(' and ')} before starting the web server.`);
  }
  return {
    mongoUri: env.MONGODB_URI ?? '',
    temporalAddress: env.TEMPORAL_ADDRESS ?? '',
    temporalNamespace: env.TEMPORAL_NAMESPACE || 'default',
    taskQueue: env.LUOSHI_TASK_QUEUE || 'luoshi',
    host: env.LUOSHI_HOST || '127.0.0.1',
    port: wholeNumber('LUOSHI_PORT', env.LUOSHI_PORT, 8080),
    sessionSecret: env.LUOSHI_SESSION_SECRET || null,
    trustedProxies: wholeNumber('LUOSHI_TRUSTED_PROXIES', env.LUOSHI_TRUSTED_PROXIES, 0),
    attachmentLimit: wholeNumber('LUOSHI_ATTACHMENT_MIB', env.LUOSHI_ATTACHMENT_MIB, 20) * MEBIBYTE,
    clientFolder: resolve(env.LUOSHI_CLIENT_FOLDER || BUILT_CLIENT),
    logLevel: env.LUOSHI_LOG_LEVEL || 'info',
    chromePath: findChromium(env),
    faces: readFaces(env.LUOSHI_FACES ?? ''),
  };
}

/** True when nobody outside this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host);
}
