import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { MailText } from './compose-mail';
import type { MailSettings } from './mail-settings';

/**
 * How an attempt ended; after an uncertain one the host may have the mail, a host that is down never
 * began to take it.
 */
export type SendOutcome =
  | { kind: 'sent' }
  | { kind: 'failed'; isUncertain: boolean; isRefused: boolean; isDown: boolean; fault: string };

/** Somebody's mail under a name that is the same at every attempt. */
export interface OutgoingMail extends MailText {
  id: string;
  to: string;
}

export type MailHost = (mail: OutgoingMail) => Promise<SendOutcome>;

const LONGEST_FAULT = 300;

function failed(error: unknown, hasBegun: boolean): SendOutcome {
  const fault = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAULT);
  const code =
    error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : null;
  const isAnswered = code !== null && code >= 400;
  return {
    kind: 'failed',
    isUncertain: hasBegun && !isAnswered,
    isRefused: isAnswered && code >= 500,
    isDown: !hasBegun && !isAnswered,
    fault,
  };
}

/**
 * Speaks SMTP, one connection a mail; gives up on a host that is silent.
 * @param silenceMs how long the host may say nothing
 */
export function openMailHost({ url, from }: MailSettings, silenceMs: number): MailHost {
  const transport = createTransport({
    url,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.indexOf('@') + 1);
  return async ({ id, to, subject, text }) => {
    let hasBegun = false;
    // Read only when the host has greeted us: before that it cannot have the mail.
    const body = Readable.from(
      (function* () {
        hasBegun = true;
        yield Buffer.from(text, 'utf8');
      })(),
    );
    try {
      const messageId = `<${id}@${domain}>`;
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ from, to, subject, messageId, headers, text: body });
      return { kind: 'sent' };
    } catch (error) {
      return failed(error, hasBegun);
    }
  };
}
