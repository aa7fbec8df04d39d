import { isMailAddress } from '../../domain/mail-address';

/** How mail leaves. */
export interface MailSettings {
  /** smtp://… or smtps://…, with account and password where the host asks for them. */
  url: string;
  /** Address the mails come from. */
  from: string;
  /** Where the product is opened in a browser; empty: mails carry no link. */
  site: string;
}

/**
 * Reads SMTP_URL, LUOSHI_MAIL_FROM and LUOSHI_SITE.
 * @returns null without SMTP_URL: messages are read in the product alone
 * @throws Error for an address or a URL that cannot be right
 */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const { SMTP_URL: url, LUOSHI_MAIL_FROM: from = '', LUOSHI_SITE: site = '' } = env;
  if (!url) return null;
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error('SMTP_URL must be smtp://host:port or smtps://host:port');
  }
  if (!isMailAddress(from)) throw new Error('LUOSHI_MAIL_FROM must be a mail address');
  return { url, from, site };
}
