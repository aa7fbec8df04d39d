import type { PaperOpinion } from './inner';
import type { DraftStep, SheetStep } from './inner-steps';

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
  /** @property to where the new text is looked at next */
  'draft.written': { duty: string; digest: string; to: DraftStep };
  'draft.passed': Word & {
    duty: string;
    step: DraftStep;
    digest: string;
    paper: PaperOpinion | null;
    own: boolean;
  };
  'draft.returned': Word & { duty: string; to: DraftStep };
  'draft.withdrawn': { duty: string; reason: string };
  /** The duty is owed no more, or was met without this draft. */
  'draft.dropped': { duty: string };
}

/** What happened inside an office. */
export type InnerEvent = {
  [Act in keyof InnerEventData]: { act: Act; data: InnerEventData[Act] };
}[keyof InnerEventData];
