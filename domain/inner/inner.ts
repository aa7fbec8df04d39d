import type { DraftStep, InnerStep, SheetStep } from './inner-steps';

/** The sheet a leader wrote on, entered by a secretary (代录批示). */
export interface PaperOpinion {
  leader: string;
  /** Day on the sheet, 'YYYY-MM-DD'. */
  givenOn: string;
  /** Id of the photo or scan. */
  attachment: string;
}

/** One word on a sheet or a draft, as it is shown in its row of the printed form. */
export interface InnerOpinion {
  step: InnerStep;
  person: string;
  /** Holder of the post somebody stood in for (代), or null. */
  standsFor: string | null;
  opinion: string;
  verdict: 'passed' | 'returned';
  paper: PaperOpinion | null;
  /** The text was the person's own, and nobody else could have passed it. */
  own: boolean;
  at: number;
  /** Which text was looked at; null on a sheet. */
  digest: string | null;
}

/** Who is shown a notice, and since when they have read it. */
export interface InnerReader {
  person: string;
  readAt: number | null;
}

/** 收文办理单: how a notice goes down inside the office. */
export interface InnerSheet {
  step: SheetStep;
  number: string;
  lead: string | null;
  assisting: string[];
  readers: InnerReader[];
  opinions: InnerOpinion[];
}

/** One duty's text on its way up inside the office. */
export interface InnerDraft {
  step: DraftStep;
  /** SHA-256 of the present text; the text itself never enters the record. */
  digest: string;
  revision: number;
  /** Everybody who wrote the text since it was begun. */
  writers: string[];
  opinions: InnerOpinion[];
}

/** What goes on inside one office about one notice, folded from its own stream and nothing else. */
export interface InnerHandling {
  sheet: InnerSheet;
  drafts: { [duty: string]: InnerDraft };
}

/** Nothing has been done yet. */
export const UNTOUCHED_HANDLING: InnerHandling = {
  sheet: {
    ...{ step: 'registering', number: '', lead: null, assisting: [], readers: [], opinions: [] },
  },
  drafts: {},
};
