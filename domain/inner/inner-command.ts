import type { PaperOpinion } from './inner';
import type { DraftStep, SheetStep } from './inner-steps';

/** Payload of every act inside an office. */
export interface InnerPayload {
  register: { number: string };
  propose: { opinion: string };
  instruct: { opinion: string; paper: PaperOpinion | null };
  assign: { lead: string; assisting: string[]; readers: string[] };
  read: Record<string, never>;
  returnSheet: { to: SheetStep; opinion: string };
  writeDraft: { duty: string; digest: string };
  passDraft: { duty: string; digest: string; opinion: string; paper: PaperOpinion | null };
  returnDraft: { duty: string; to: DraftStep; opinion: string };
  withdrawDraft: { duty: string; reason: string };
}

export const INNER_ACTS = [
  'register',
  'propose',
  'instruct',
  'assign',
  'read',
  'returnSheet',
  'writeDraft',
  'passDraft',
  'returnDraft',
  'withdrawDraft',
] as const satisfies readonly (keyof InnerPayload)[];
/** 登记 · 拟办 · 批示 · 分办 · 阅 · 退回 · 填报 · 同意（上报） · 退回修改 · 撤回 */
export type InnerAct = (typeof INNER_ACTS)[number];

/** One act by one person of the office. */
export type InnerCommand<Act extends InnerAct = InnerAct> = {
  [One in Act]: { act: One; person: string; receivedAt: number; payload: InnerPayload[One] };
}[Act];
