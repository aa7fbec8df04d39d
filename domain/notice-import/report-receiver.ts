import { endsAsBody } from './unit-names';

/** Where words ask that something be handed to somebody. */
export interface HandingUp {
  verbAt: number;
  end: number;
  to: string;
  /** What the words name behind the verb; empty where they name it before, or nothing. */
  what: string;
}

// 报 is half of many nouns: 通报, 简报, 申报, 报道, 报告, 报名 ….
const VERB =
  /报送|上报|报备|反馈|汇报|送交|提交|寄送|(?<=向[\u4e00-\u9fa5（）]{2,24})报告(?!会)|(?:统一|集中)?[送寄交](?=[至到])[至到]|(?<![分下印转核颁])发送?(?=[至到])[至到]|书面报(?!告)|(?<![通简申海公预举年季月旬周快专情填汇上画日])报(?![送备道告名刊纸表销酬社考到请价警])(?:至|到|给)?|报(?=[至到])[至到]/g;
const BODY_TAIL =
  '(?=$|[，；（：]|[A-Za-z]|(?:电子|公共|工作|指定)?(?:邮箱|信箱)|备案|汇总|审核|审批|审定|统一)';
const RECEIVER = new RegExp(`^(?:至|到|给)?([\\u4e00-\\u9fa5（）]{2,28}?)${BODY_TAIL}`);
/** 报送方案至市局. */
const THROUGH = new RegExp(
  `^([^，。；至到给]{2,24})[至到给]([\\u4e00-\\u9fa5]{2,24}?)${BODY_TAIL}`,
);
const TOWARD = /向([\u4e00-\u9fa5（）]{2,24})$/;
const SIDEWAYS = /^(?:同级|本级|上级|党委|党组|政府|社会|职工|会员|党员|群众|代表)/;
const UPWARD = /^(?:报送|上报|报备|报告|送交|提交)/;
/** Characters of a sentence before its reporting verb. */
const MOST_BEFORE = 200;
const LONGEST_RECEIVER = 56;

function isReceiver(name: string | undefined): name is string {
  return name !== undefined && endsAsBody(name);
}

function behind(text: string, verb: string): Pick<HandingUp, 'to' | 'what'> | null {
  const to = RECEIVER.exec(text)?.[1];
  if (isReceiver(to)) return { to, what: '' };
  const [, what = '', through] = UPWARD.test(verb) ? (THROUGH.exec(text) ?? []) : [];
  return isReceiver(through) ? { to: through, what } : null;
}

/** The superior to whom something is handed in, first from `from` on; null where nobody is named. */
export function findHandingUp(text: string, from: number): HandingUp | null {
  for (const { 0: verb, index } of text.slice(from).matchAll(VERB)) {
    if (index > MOST_BEFORE) return null;
    const verbAt = from + index;
    const at = verbAt + verb.length;
    const rest = text.slice(at, at + LONGEST_RECEIVER);
    const toward = TOWARD.exec(text.slice(from, verbAt))?.[1];
    if (toward === undefined) {
      const found = behind(rest, verb);
      if (found) return { ...found, verbAt, end: at + found.what.length + found.to.length };
    } else if (UPWARD.test(verb) && isReceiver(toward) && !SIDEWAYS.test(toward)) {
      const what = /^(?:一次)?([^，；（]{2,40})/.exec(rest)?.[1] ?? '';
      return { verbAt, end: at + what.length, to: toward, what };
    }
  }
  return null;
}
