import type { Command } from '../command';
import type { InnerText, PaperOpinion } from './inner';
import type { DraftStep, SheetStep } from './inner-steps';

/** Payload of every act inside an office. */
export interface InnerPayload {
  register: { number: string };
  propose: { opinion: string };
  instruct: { opinion: string; paper: PaperOpinion | null };
  assign: { lead: string; assisting: string[]; readers: string[] };
  read: Record<string, never>;
  returnSheet: { to: SheetStep; opinion: string };
  writeDraft: InnerText & { duty: string; opinion: string };
  passDraft: { duty: string; digest: string; opinion: string; paper: PaperOpinion | null };
  returnDraft: { duty: string; to: DraftStep; opinion: string };
  withdrawDraft: { duty: string; opinion: string };
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
/** 登记 · 拟办 · 批示 · 分办 · 阅 · 退回 · 填报送审 · 同意 · 退回修改 · 撤回 */
export type InnerAct = (typeof INNER_ACTS)[number];

/** What is asked for by one act. */
export type InnerAsked = {
  [Act in InnerAct]: { act: Act; payload: InnerPayload[Act] };
}[InnerAct];

/** One act by one person of the office, as the update that takes all of them carries it. */
export type InnerCommand = Command<'actInside', InnerAsked>;
