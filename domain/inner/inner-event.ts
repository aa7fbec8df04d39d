import type { InnerText, PaperOpinion } from './inner';
import type { DraftStep, JudgingStep, SheetStep } from './inner-steps';

interface Word {
  opinion: string;
  standsFor: string | null;
}

/** Data of every event inside an office, by act. */
export interface InnerEventData {
  'sheet.registered': { number: string; standsFor: string | null };
  'sheet.proposed': Word;
  'sheet.instructed': Word & { paper: PaperOpinion | null };
  'sheet.assigned': {
    lead: string;
    assisting: string[];
    readers: string[];
    standsFor: string | null;
  };
  'sheet.read': Record<string, never>;
  'sheet.returned': Word & { to: SheetStep };
  /** @property begins the text before it was handed in, or there was none: a new round */
  'draft.written': Word & InnerText & { duty: string; begins: boolean };
  'draft.passed': Word & {
    duty: string;
    step: JudgingStep;
    digest: string;
    paper: PaperOpinion | null;
    own: boolean;
  };
  'draft.returned': Word & { duty: string; to: DraftStep };
  'draft.withdrawn': { duty: string; opinion: string };
}

/** What happened inside an office. */
export type InnerEvent = {
  [Act in keyof InnerEventData]: { act: Act; data: InnerEventData[Act] };
}[keyof InnerEventData];

/** Version of each event's data; one that grows gets a pure upcaster for what is stored. */
export const INNER_EVENT_VERSIONS = {
  'sheet.registered': 1,
  'sheet.proposed': 1,
  'sheet.instructed': 1,
  'sheet.assigned': 1,
  'sheet.read': 1,
  'sheet.returned': 1,
  'draft.written': 1,
  'draft.passed': 1,
  'draft.returned': 1,
  'draft.withdrawn': 1,
} as const satisfies Record<keyof InnerEventData, number>;
