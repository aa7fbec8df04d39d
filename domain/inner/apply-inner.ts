import type { InnerDraft, InnerHandling, InnerOpinion, InnerSheet } from './inner';
import type { InnerEvent, InnerEventData } from './inner-event';
import { NEXT_DRAFT_STEP } from './inner-steps';

/** When an act was received and whose it was. */
export interface InnerStamp {
  at: number;
  person: string;
}

type Said = Pick<InnerOpinion, 'step'> & Partial<InnerOpinion>;

function word({ at, person }: InnerStamp, said: Said): InnerOpinion {
  const silent = { verdict: 'passed', opinion: '', standsFor: null, paper: null } as const;
  return { ...silent, own: false, round: 0, ...said, person, at };
}

function withWord(sheet: InnerSheet, said: InnerOpinion, change: Partial<InnerSheet>): InnerSheet {
  return { ...sheet, opinions: [...sheet.opinions, said], ...change };
}

function assigned(
  sheet: InnerSheet,
  { lead, assisting, readers, standsFor }: InnerEventData['sheet.assigned'],
  stamp: InnerStamp,
): InnerSheet {
  return withWord(sheet, word(stamp, { step: 'assigning', standsFor }), {
    ...{ lead, assisting, step: readers.length > 0 ? 'circulating' : 'done' },
    readers: readers.map((person) => ({ person, readAt: null })),
  });
}

function read(sheet: InnerSheet, { at, person }: InnerStamp): InnerSheet {
  const readers = sheet.readers.map((one) =>
    one.person === person && one.readAt === null ? { ...one, readAt: at } : one,
  );
  const isDone = readers.every(({ readAt }) => readAt !== null);
  return { ...sheet, readers, step: isDone ? 'done' : sheet.step };
}

function written(
  before: InnerDraft | undefined,
  { text, digest, begins, opinion, standsFor }: InnerEventData['draft.written'],
  stamp: InnerStamp,
): InnerDraft {
  const round = (before?.round ?? 0) + (begins ? 1 : 0);
  const earlier = begins ? [] : (before?.writers ?? []);
  const writers = [...new Set([...earlier, stamp.person])].sort();
  const step = begins ? 'drafting' : (before?.step ?? 'drafting');
  const said = word(stamp, { step, opinion, standsFor, verdict: 'written', round });
  const opinions = [...(before?.opinions ?? []), said];
  return { step: 'reviewing', text, digest, round, writers, opinions };
}

type DraftEvent = Extract<InnerEvent, { data: { duty: string } }>;

function draftAfter(
  draft: InnerDraft,
  event: Exclude<DraftEvent, { act: 'draft.written' }>,
  stamp: InnerStamp,
): InnerDraft {
  const { opinions, round } = draft;
  switch (event.act) {
    case 'draft.passed': {
      const { step, opinion, standsFor, paper, own } = event.data;
      const said = word(stamp, { step, opinion, standsFor, paper, own, round });
      return { ...draft, step: NEXT_DRAFT_STEP[step], opinions: [...opinions, said] };
    }
    case 'draft.returned': {
      const { opinion, standsFor, to } = event.data;
      const said = word(stamp, {
        ...{ step: draft.step, verdict: 'returned', opinion, standsFor, round },
      });
      return { ...draft, step: to, opinions: [...opinions, said] };
    }
    case 'draft.withdrawn': {
      const { opinion } = event.data;
      const said = word(stamp, { step: draft.step, verdict: 'withdrawn', opinion, round });
      return { ...draft, step: 'drafting', opinions: [...opinions, said] };
    }
  }
}

function withDraft(state: InnerHandling, event: DraftEvent, stamp: InnerStamp): InnerHandling {
  const { duty } = event.data;
  const before = Object.hasOwn(state.drafts, duty) ? state.drafts[duty] : undefined;
  if (event.act === 'draft.written') {
    return { ...state, drafts: { ...state.drafts, [duty]: written(before, event.data, stamp) } };
  }
  if (!before) return state;
  return { ...state, drafts: { ...state.drafts, [duty]: draftAfter(before, event, stamp) } };
}

/** Folds one event; total, and the only way the handling inside an office changes. */
export function applyInner(
  state: InnerHandling,
  event: InnerEvent,
  stamp: InnerStamp,
): InnerHandling {
  const { sheet } = state;
  switch (event.act) {
    case 'sheet.registered': {
      const { number, standsFor } = event.data;
      const said = word(stamp, { step: 'registering', standsFor });
      return { ...state, sheet: withWord(sheet, said, { number, step: 'proposing' }) };
    }
    case 'sheet.proposed': {
      const said = word(stamp, { step: 'proposing', ...event.data });
      return { ...state, sheet: withWord(sheet, said, { step: 'instructing' }) };
    }
    case 'sheet.instructed': {
      const said = word(stamp, { step: 'instructing', ...event.data });
      return { ...state, sheet: withWord(sheet, said, { step: 'assigning' }) };
    }
    case 'sheet.assigned':
      return { ...state, sheet: assigned(sheet, event.data, stamp) };
    case 'sheet.read':
      return { ...state, sheet: read(sheet, stamp) };
    case 'sheet.returned': {
      const { to, opinion, standsFor } = event.data;
      const said = word(stamp, { step: sheet.step, opinion, standsFor, verdict: 'returned' });
      return { ...state, sheet: withWord(sheet, said, { step: to }) };
    }
    case 'draft.written':
    case 'draft.passed':
    case 'draft.returned':
    case 'draft.withdrawn':
      return withDraft(state, event, stamp);
  }
}
