import type { WebRefusal } from '../../contract/errors';
import type { UNREAD_REASONS } from '../../contract/notice-texts';

/** A file of a notice, given as to be read. */
export interface NoticeFile {
  name: string;
  bytes: Buffer;
}

/** Why a file is refused; nothing of it is kept. */
export type NoticeRefusal = Extract<WebRefusal, `notice${string}`>;

/** The text of a notice, or why there is none. */
export type NoticeText =
  | { kind: 'read'; text: string }
  | { kind: 'unread'; reason: (typeof UNREAD_REASONS)[number] }
  | { kind: 'refused'; code: NoticeRefusal };
