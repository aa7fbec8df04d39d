import type { CampaignFile, Phase } from '../campaign-file';
import { indexDirectory } from '../directory-index';
import type { Ladder } from '../ladder';
import { type Span, spanOf } from '../notice-import/passage';
import type { NoticeReading } from '../notice-import/read-notice';
import { federationOf } from '../resolve-units';
import { draftItems } from './draft-items';
import { draftNotice } from './draft-notice';
import { draftSteps } from './draft-steps';
import { ask, type DraftBasis, type Drafting, mark } from './drafting';
import type { DraftQuestion } from './question';
import { daysOfHoliday, edgesOf } from './window-of';

/** A campaign drafted from a notice, where its values stand in the source, and what is still asked. */
export interface NoticeDraft {
  file: CampaignFile;
  spans: Record<string, Span>;
  questions: DraftQuestion[];
}

const GRACE_DAYS = 3;
const CORRECTION_WORKDAYS = 3;

// A notice says nothing of chasing; these rungs are where the editor begins.
const LADDER: Ladder = [
  {
    no: 1,
    offset: { kind: 'workdays', count: -3 },
    action: 'remind',
    audiences: ['liaison'],
  },
  {
    no: 2,
    offset: { kind: 'workdays', count: 0 },
    action: 'markOverdue',
    audiences: ['liaison', 'sponsor'],
  },
  {
    no: 3,
    offset: { kind: 'workdays', count: 1 },
    action: 'chase',
    audiences: ['liaison', 'unitHead'],
  },
  {
    no: 4,
    offset: { kind: 'workdays', count: 3 },
    action: 'tellSuperior',
    audiences: ['sponsor', 'issuerLeader'],
  },
];

function draftPhases(drafting: Drafting, { phases }: NoticeReading): Phase[] {
  return phases.map(({ name, window, span: place }, i) => {
    const phase = { id: `phase-${i + 1}`, name };
    mark(drafting, `phases[${i}]`, place);
    if (window && !window.holiday) return { ...phase, ...edgesOf(drafting, window, place) };
    const days = window?.holiday ? daysOfHoliday(drafting, window.holiday) : null;
    if (days) return { ...phase, from: { on: days.from }, to: { on: days.to } };
    const answer = ask(drafting, {
      code: 'unreadPhase',
      words: name,
      span: place,
      isBlocking: true,
      answers: ['days', 'noDate'],
    });
    if (answer?.kind !== 'days') return phase;
    return { ...phase, from: { on: answer.from }, to: { on: answer.to } };
  });
}

function begin(basis: DraftBasis, { issuedOn, basis: named }: NoticeReading): Drafting {
  const own = indexDirectory(basis.units).byId.get(basis.office);
  const issuer = own ? federationOf(own, basis.units).id : basis.office;
  const cited = Object.fromEntries(
    named.flatMap(({ words, passage }) => {
      const span = spanOf(passage);
      return span ? [[words, span]] : [];
    }),
  );
  return { basis, issuer, questions: [], spans: {}, anchors: [], cited, issuedOn };
}

/**
 * The draft of a campaign after the text of a notice. What the notice does not say stays empty,
 * what is unsure is asked; the same reading with the same answers gives the same draft.
 */
export function draftCampaign(reading: NoticeReading, basis: DraftBasis): NoticeDraft {
  const drafting = begin(basis, reading);
  const notice = draftNotice(drafting, reading);
  const phases = draftPhases(drafting, reading);
  const items = draftItems(drafting, reading.items);
  const { recipients } = notice;
  const { steps, matrix } = draftSteps(drafting, reading, { recipients, items });
  const file: CampaignFile = {
    format: 'luoshi-campaign/1',
    id: basis.id,
    directory: basis.directory,
    notice,
    items,
    phases,
    anchors: drafting.anchors,
    steps,
    matrix,
    ladder: LADDER,
    graceDays: GRACE_DAYS,
    correctionWorkdays: CORRECTION_WORKDAYS,
  };
  return { file, spans: drafting.spans, questions: drafting.questions };
}

/** Whether every question that must be answered before the draft is opened has been. */
export function isSettled({ questions }: NoticeDraft): boolean {
  return questions.every(({ isBlocking, answer }) => !isBlocking || answer !== null);
}
