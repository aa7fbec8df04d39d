import { type Passage, type Span, spanOf } from './passage';

/** Only whether somebody is named to ask, and where; the values stay in the source. */
export interface ContactReading {
  count: number;
  hasPhone: boolean;
  hasMail: boolean;
  spans: Span[];
}

/** Lines that say whom to ask. */
export function readContacts(all: readonly Passage[]): ContactReading {
  const lines = all.filter(({ text }) =>
    /联系人|联系电话|电话[：:]|传真[：:]|邮箱[：:]/.test(text),
  );
  const text = lines.map((line) => line.text).join('\n');
  const people = [...text.matchAll(/联系人(?:及电话)?[：:]([^\d\n，。；]*)/g)];
  return {
    count: people.reduce((sum, [, names = '']) => sum + names.split('、').length, 0),
    hasPhone: /\d{3,4}[-—－]\d{7,8}|1\d{10}|电话[：:]\d{7,8}/.test(text),
    hasMail: /[\w.+-]+@[\w-]+\.\w+/.test(text),
    spans: lines.flatMap((line) => spanOf(line) ?? []),
  };
}
