import type { TFunction } from 'i18next';
import type { IssuanceEvent, IssuanceEventData } from '../../../../domain/issuance-event';
import type { JournalWords, ToldEvent } from './journal-words';

type Told = Extract<ToldEvent, { act: IssuanceEvent['act'] }>;

type Dating = Extract<Told, { act: 'due.extended' | 'duty.suspended' | 'duty.resumed' }>;

const DATED = {
  'due.extended': 'did.extended',
  'duty.suspended': 'did.suspended',
  'duty.resumed': 'did.resumed',
} as const satisfies Record<Dating['act'], string>;

/** One duty of one unit got another date, or none for the time being. */
function datingSentence(t: TFunction<'journal'>, w: JournalWords, { act, data }: Dating): string {
  const { unit, duty } = 'row' in data ? data.row : data;
  const to = 'row' in data ? w.due(data.row.dueAt) : '';
  return t(DATED[act], { unit: w.unit(unit), duty: w.duty(duty), to }) + w.because(data.reason);
}

type Asking = Extract<Told, { act: 'rungs.asked' | 'rungs.confirmed' | 'rungs.held' }>;

/** Rungs that wait for a word of the handler, or have got it. */
function askingSentence(t: TFunction<'journal'>, w: JournalWords, { act, data }: Asking): string {
  const { asks } = data;
  const units = w.units(asks.map(({ unit }) => unit));
  const words = { units, duties: w.dutiesOf(asks), count: asks.length };
  if (act === 'rungs.asked') return t('did.rungsAsked', words);
  if (act === 'rungs.confirmed') return t('did.rungsConfirmed', words);
  return t('did.rungsHeld', { ...words, until: w.due(data.until) }) + w.because(data.reason);
}

type Circulating = Extract<
  Told,
  { act: 'circular.revised' | 'circular.sent' | 'circular.discarded' }
>;

function circularSentence(t: TFunction<'journal'>, w: JournalWords, told: Circulating): string {
  const { no } = told.data;
  switch (told.act) {
    case 'circular.revised':
      return t('did.circularRevised', { no });
    case 'circular.sent': {
      const units = w.units(told.data.rows.map(({ unit }) => unit));
      return t('did.circularSent', { no, units, count: told.data.to.length });
    }
    case 'circular.discarded':
      return t('did.circularDiscarded', { no }) + w.because(told.data.reason);
  }
}

type Chasing = Extract<Told, { act: 'rung.fired' | 'approvals.chased' }>;

/** Units, or the approvers of what they handed in, were chased by the clock. */
function chasingSentence(t: TFunction<'journal'>, w: JournalWords, { act, data }: Chasing): string {
  const { rows } = data;
  const units = w.units(rows.map(({ unit }) => unit));
  const words = { units, duties: w.dutiesOf(rows), count: rows.length };
  if (act === 'approvals.chased') return t('did.approvalsChased', words);
  const { circular } = data;
  const drafted = circular ? t('did.circularDrafted', { no: circular.no }) : '';
  return (
    t('did.fired', { ...words, action: t(`action.${data.rows[0]?.action ?? 'chase'}`) }) + drafted
  );
}

type Amending = Extract<Told, { act: 'campaign.amended' | 'amendment.applied' }>;

function amendmentSentence(t: TFunction<'journal'>, w: JournalWords, told: Amending): string {
  const { number } = told.data;
  if (told.act === 'campaign.amended') {
    const { changes, text } = told.data;
    return t('did.amended', { number, count: changes.length }) + w.because(text);
  }
  const { rows, rewound = [] } = told.data;
  const units = w.units(rows.map(({ unit }) => unit));
  const chased = t('did.amendmentChased', { number, count: rewound.length });
  const words = t('did.amendmentTold', { number, units, count: rows.length });
  if (rewound.length === 0) return words;
  return rows.length === 0 ? chased : `${words}${t('comma')}${chased}`;
}

function closingSentence(
  t: TFunction<'journal'>,
  w: JournalWords,
  { outcome, open: count, reason }: IssuanceEventData['campaign.closing'],
): string {
  const did = outcome === 'closed' ? 'closing' : 'withdrawing';
  return t(`did.${did}`, { count }) + w.because(reason);
}

function rearmedSentence(
  t: TFunction<'journal'>,
  w: JournalWords,
  { cause, rows }: IssuanceEventData['duty.rearmed'],
): string {
  const units = w.units(rows.map(({ unit }) => unit));
  const why = t(`cause.${cause}`);
  return t('did.rearmed', { why, units, duties: w.dutiesOf(rows), count: rows.length });
}

type ItemTold = Extract<
  Told,
  { act: 'item.closed' | 'closing.proposed' | 'closing.countersigned' | 'closing.refused' }
>;

/** An item closed, or on its way to it. */
function itemSentence(t: TFunction<'journal'>, w: JournalWords, { act, data }: ItemTold): string {
  const { item } = data;
  if (act === 'item.closed' || act === 'closing.proposed') {
    const does = act === 'item.closed' ? 'did.itemClosed' : 'did.closingProposed';
    return t(does, { item, state: t(`item.${data.state}`) }) + w.because(data.reason);
  }
  const said = act === 'closing.countersigned' ? 'did.closingSigned' : 'did.closingRefused';
  return t(said, { item }) + w.because(data.opinion);
}

function issuedSentence(
  t: TFunction<'journal'>,
  w: JournalWords,
  { title, number, burden, drafting }: IssuanceEventData['campaign.issued'],
): string {
  const signed = drafting ? t('did.issuedSigned') : '';
  const issued = t('did.issued', { title, number }) + signed;
  if (!burden) return issued;
  const { minutes, cap, reason } = burden;
  return issued + t('did.issuedOverCap', { minutes, cap }) + w.because(reason);
}

/** What an entry of the issuing side says. */
export function issuanceSentence(t: TFunction<'journal'>, w: JournalWords, told: Told): string {
  switch (told.act) {
    case 'campaign.issued':
      return issuedSentence(t, w, told.data);
    case 'participants.enrolled':
      return t('did.enrolled', { page: told.data.page + 1, count: told.data.units });
    case 'campaign.published':
      return t('did.published', { count: told.data.participants, duties: told.data.duties });
    case 'rung.fired':
    case 'approvals.chased':
      return chasingSentence(t, w, told);
    case 'circular.revised':
    case 'circular.sent':
    case 'circular.discarded':
      return circularSentence(t, w, told);
    case 'rungs.asked':
    case 'rungs.confirmed':
    case 'rungs.held':
      return askingSentence(t, w, told);
    case 'duty.rearmed':
      return rearmedSentence(t, w, told.data);
    case 'due.extended':
    case 'duty.suspended':
    case 'duty.resumed':
      return datingSentence(t, w, told);
    case 'due.moved': {
      const { duty, to, reason } = told.data;
      return t('did.moved', { duty: w.duty(duty), to: w.due(to) }) + w.because(reason);
    }
    case 'anchor.set':
      return t('did.anchored', { event: w.anchor(told.data.anchor), on: told.data.on });
    case 'calendar.changed':
      return t('did.recounted');
    case 'participant.released': {
      const { unit, reason, cancelled, instead } = told.data;
      const words = { unit: w.unit(unit), count: cancelled, instead: instead?.name };
      return t(instead ? 'did.redirected' : 'did.released', words) + w.because(reason);
    }
    case 'unit.urged':
      return t('did.urged', { units: w.units(told.data.units) }) + w.because(told.data.text);
    case 'item.closed':
    case 'closing.proposed':
    case 'closing.countersigned':
    case 'closing.refused':
      return itemSentence(t, w, told);
    case 'campaign.amended':
    case 'amendment.applied':
      return amendmentSentence(t, w, told);
    case 'campaign.closing':
      return closingSentence(t, w, told.data);
    case 'heads.anchored':
      return t('did.headsKept', { count: told.data.units });
    case 'campaign.closed':
      return t('did.closed', { ...told.data.counts, count: told.data.counts.participants });
    case 'campaign.withdrawn':
      return t('did.withdrawn') + w.because(told.data.reason);
  }
}
