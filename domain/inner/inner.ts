import type { DraftStep, InnerStep, SheetStep } from './inner-steps';

/** The sheet a leader wrote on, entered by a secretary (代录批示). */
export interface PaperOpinion {
  leader: string;
  /** Day on the sheet, 'YYYY-MM-DD'. */
  givenOn: string;
  /** Id of the photo or scan. */
  attachment: string;
}

export const INNER_VERDICTS = ['written', 'passed', 'returned', 'withdrawn'] as const;
/** 拟稿 · 同意 · 退回 · 撤回 */
export type InnerVerdict = (typeof INNER_VERDICTS)[number];

/** One word on a sheet or a text, as it is shown in its row of the printed form. */
export interface InnerOpinion {
  step: InnerStep;
  verdict: InnerVerdict;
  person: string;
  /** Holder of the post somebody stood in for (代), or null. */
  standsFor: string | null;
  opinion: string;
  paper: PaperOpinion | null;
  /** The text was the person's own, and nobody else could have passed it. */
  own: boolean;
  at: number;
  /** Which round of the text it is about; 0 on a sheet. */
  round: number;
}

/** Who is shown a notice, and since when they have read it. */
export interface InnerReader {
  person: string;
  readAt: number | null;
}

/** 收文办理单: how a notice goes down inside the office. */
export interface InnerSheet {
  step: SheetStep;
  /** The office's own number of the notice (收文号). */
  number: string;
  /** Unit that leads and units that assist (主办 · 协办). */
  lead: string | null;
  assisting: string[];
  readers: InnerReader[];
  opinions: InnerOpinion[];
}

/** A filled form kept for the office alone; its content never enters the record. */
export interface InnerText {
  /** Command id under which it is kept. */
  text: string;
  /** SHA-256 of the form as it would be handed in. */
  digest: string;
}

/** One duty's text on its way up inside the office. */
export interface InnerDraft extends InnerText {
  step: DraftStep;
  /** Grows by one when a text is begun after the last one was handed in. */
  round: number;
  /** Everybody who wrote the text in this round. */
  writers: string[];
  /** Of all rounds. */
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
