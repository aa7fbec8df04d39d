import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Part } from './parts';

/** What is asked of the product: one act under one command id. */
export interface ActRequest {
  key: string;
  account: string;
  office: string;
  path: string;
  body: object;
}

/**
 * What the driver knows of an attempt: done, refused, or nothing (time-out, fault, cut connection,
 * still under way).
 */
export type Outcome = 'ok' | 'refused' | 'unknown';

export interface AskedLine extends ActRequest {
  line: 'asked';
  attempt: number;
  at: number;
}

export interface AnsweredLine {
  line: 'answered';
  attempt: number;
  at: number;
  key: string;
  outcome: Outcome;
  /** HTTP status; null where none came. */
  status: number | null;
  body: unknown;
}

export interface KilledLine {
  line: 'killed';
  at: number;
  /** Processes that died at this moment. */
  parts: Part[];
  /** Killed by itself, between the journal write and everything after it. */
  afterAppend: boolean;
}

export interface IssuedLine {
  line: 'issued';
  at: number;
  campaign: string;
}

export type LogLine = AskedLine | AnsweredLine | KilledLine | IssuedLine;

/** The driver's own record, one line at a time on disk before anything else happens. */
export class RequestLog {
  private readonly file: number;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'w');
  }

  write(line: LogLine): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.file);
  }

  /** Everything written so far, read back from the disk. */
  read(): LogLine[] {
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LogLine);
  }

  close(): void {
    closeSync(this.file);
  }
}
