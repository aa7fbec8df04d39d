import { type Passage, type Span, spanOf } from './passage';

/** Somebody to ask, as the notice names them. */
export interface ContactPerson {
  name: string;
  phone?: string;
  mail?: string;
}

/** Whom to ask. The people themselves go into the draft alone, never into what is printed. */
export interface ContactReading {
  people: ContactPerson[];
  count: number;
  hasPhone: boolean;
  hasMail: boolean;
  spans: Span[];
}

const PHONE = /\d{3,4}[-—－]\d{7,8}|(?<!\d)(?:1\d{10}|\d{7,8})(?!\d)|(?<!\d)\d{7,8}(?=1\d{10})/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.\w+)+/g;

/** A phone or an address belongs to a person only where there are as many of them as people. */
function peopleOf(names: readonly string[], text: string): ContactPerson[] {
  const phones = text.match(PHONE) ?? [];
  const mails = text.match(MAIL) ?? [];
  return names.map((name, i) => ({
    name,
    ...(phones.length === names.length ? { phone: phones[i] } : {}),
    ...(mails.length === names.length ? { mail: mails[i] } : {}),
  }));
}

/** Lines that say whom to ask. */
export function readContacts(all: readonly Passage[]): ContactReading {
  const lines = all.filter(({ text }) =>
    /联系人|联系电话|联系方式|电话[：:]|传真[：:]|邮箱[：:（]/.test(text),
  );
  const text = lines.map((line) => line.text).join('\n');
  const people = [
    ...text.matchAll(
      /联系人(?:及电话)?[：:]([^\d\n，。；：:（）()]*?)(?=[\d\n，。；（）()]|联系电话|联系方式|电话|手机|传真|$)/g,
    ),
  ];
  const names = people.flatMap(([, named = '']) => named.split('、'));
  return {
    people: peopleOf(
      names.filter((name) => name !== ''),
      text,
    ),
    count: names.length,
    hasPhone: text.match(PHONE) !== null,
    hasMail: /[\w.+-]+@[\w-]+\.\w+/.test(text),
    spans: lines.flatMap((line) => spanOf(line) ?? []),
  };
}
