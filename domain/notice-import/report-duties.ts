import { type Passage, cut } from './passage';
import { peers } from './unit-names';
import { readWindow, type WindowContext } from './window-words';

/** A report owed to a superior; `due` only where the notice names a day. */
export interface ReportDuty {
  by: string[];
  to: string;
  due: string | null;
  urgency: 'prompt' | null;
  passage: Passage;
}

const REPORTING =
  /^(.{0,120}?)(?:报送|上报|报备|反馈|汇报|书面报|报)(?:至|到|给)?((?:[\u4e00-\u9fa5（）()]{0,14})(?:工会|[省市县区州](?:[\u4e00-\u9fa5]{0,8})?[局厅委办部]|办公室|办公厅|政府)(?:[\u4e00-\u9fa5]{0,6}[部处科室])?)(?:[（(，；]|备案|汇总|$)/;
const SUBJECT = /^(?:请)?((?:各|全)[\u4e00-\u9fa5（）()、]{1,60}?)(?=及时|于|在|每|要|将|应|务必)/;
const DEADLINE = /(?:(\d{4})年)?\d{1,2}月(?:\d{1,2}日|底)(?:之前|以前|前)/;

/** Sentences that ask for something to be handed up; reports sideways and publicity are none. */
export function readReportDuties(all: readonly Passage[], context: WindowContext): ReportDuty[] {
  return all.flatMap((paragraph) => {
    let from = 0;
    return paragraph.text.split('。').flatMap((sentence): ReportDuty[] => {
      const passage = cut(paragraph, from, from + sentence.length);
      from += sentence.length + 1;
      const [, before = '', to] = REPORTING.exec(sentence) ?? [];
      if (!to || !/[将把]/.test(before) || /向[^，。]{1,12}$/.test(before)) return [];
      const deadline = DEADLINE.exec(before)?.[0];
      const due = deadline ? (readWindow(deadline, context)?.end ?? null) : null;
      const subject = SUBJECT.exec(before)?.[1];
      const urgency = !deadline && /及时|尽快/.test(before) ? 'prompt' : null;
      return [{ by: subject ? peers(subject) : [], to, due, urgency, passage }];
    });
  });
}
