import type { TFunction } from 'i18next';
import type { CampaignFile, UnitRef } from '../../../../domain/campaign-file';
import type { CampaignWords } from '../../ui/campaign-words';

/** One value of the draft as it is shown, with its path in the file. */
export interface ValueRow {
  path: string;
  label: string;
  words: string;
}

/** What the rows are worded with. */
export interface RowWords {
  t: TFunction<'noticeImport'>;
  words: CampaignWords;
  nameOf: (words: string) => string;
  /** Whether the value was read from a place in the source. */
  isRead: (path: string) => boolean;
}

const list = ({ t, words, nameOf }: RowWords, refs: readonly UnitRef[]): string =>
  refs.map((ref) => words.ref(ref, nameOf)).join(t('and'));

/** Head and foot of the notice; what it does not say has no row. */
export function noticeRows({ notice }: CampaignFile, with_: RowWords): ValueRow[] {
  const { t } = with_;
  const contacts = (notice.contacts ?? []).map(({ name, phone, mail }) =>
    [name, phone, mail].filter((part) => part !== undefined).join(' '),
  );
  const rows = {
    letterhead: notice.letterhead ?? '',
    number: notice.number,
    title: notice.title,
    recipients: list(with_, notice.recipients),
    copies: notice.copies.join(t('and')),
    basis: (notice.basis ?? []).join(t('and')),
    issuedOn: notice.issuedOn ?? '',
    printedOn: notice.printedOn ?? '',
    contacts: contacts.join(t('then')),
    attachments: (notice.attachments ?? []).map(({ title }) => title).join(t('and')),
  };
  return Object.entries(rows)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => ({
      path: `notice.${key}`,
      label: t(`value.${key as keyof typeof rows}`),
      words,
    }));
}

/** The rows of one work item below its title. */
export function itemRows(file: CampaignFile, i: number, with_: RowWords): ValueRow[] {
  const item = file.items[i];
  if (!item) return [];
  const { t, words, isRead } = with_;
  const isUnsaid = item.window.kind === 'open' && !isRead(`items[${i}].window`);
  const quotas = item.quotas.map(({ name, count, measure }) => `${name} ${count} ${measure}`);
  const slots = (item.schedule ?? []).map(({ who, where }) => [who, where].join(' · '));
  const rows = {
    window: isUnsaid ? t('noWindow') : words.window(item.window),
    leads: list(with_, item.leads),
    cooperating: list(with_, item.cooperating),
    partners: item.partners.join(t('and')),
    quotas: quotas.join(t('and')),
    schedule: slots.join(t('then')),
  };
  return Object.entries(rows)
    .filter(([, said]) => said !== '')
    .map(([key, said]) => ({
      path: `items[${i}].${key}`,
      label: t(`value.${key as keyof typeof rows}`),
      words: said,
    }));
}

/** Phases with their ends, steps with who owes them and by when. */
export function processRows(file: CampaignFile, { t, words }: RowWords): ValueRow[] {
  const phases = file.phases.map(({ name, from, to }, i) => ({
    path: `phases[${i}]`,
    label: name,
    words: words.span(from, to),
  }));
  const steps = file.steps.map(({ id, title, due }, i) => {
    const rows = file.matrix.filter(({ owes }) => owes[id] !== undefined);
    const whom = t('owedBy', { count: rows.length });
    return { path: `steps[${i}]`, label: title, words: `${words.due(due)} · ${whom}` };
  });
  return [...phases, ...steps];
}
