import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report of other systems' users about approval, and the test that holds us to it. */
export interface RivalCase {
  report: string;
  complaint: string;
  test: string;
  /** Part of the name of the test; it must be in the file. */
  name: string;
}

const COMPLAINTS = 'test/domain/approval/complaints.test.ts';
const CHASE = 'test/domain/approval/chase.test.ts';
const ROUTE = 'test/workflows/approval-route.test.ts';

const inComplaints = (report: string, complaint: string, name: string): RivalCase => ({
  ...{ report, complaint, test: COMPLAINTS, name },
});

export const RIVAL_CASES: readonly RivalCase[] = [
  inComplaints(
    'flowable-engine#3642, #2036',
    'a sequence cannot take an added approver',
    'a sequence takes an added approver',
  ),
  inComplaints(
    'flowable-engine#4135',
    'approvers are not found anew after a return',
    'evaluated anew after a return',
  ),
  inComplaints(
    'ruoyi-vue-pro#727',
    'a return into a step of several people loses tasks',
    'asks all of them',
  ),
  {
    report: 'ruoyi-vue-pro#1018',
    complaint: 'after a return the reminder never fires again',
    ...{
      test: CHASE,
      name: 'begins anew when the question passes to somebody else, or comes back',
    },
  },
  inComplaints(
    'ruoyi-vue-pro#896',
    'somebody added by mistake cannot be taken off',
    'added by mistake is taken off again',
  ),
  inComplaints(
    'ruoyi-vue-pro#939',
    'in 或签 a refusal appears in everybody’s list',
    'a refusal stands with whoever gave it',
  ),
  inComplaints(
    'loonflow#426',
    'a refusal among several leaves the ticket stuck',
    'leaves nothing stuck',
  ),
  inComplaints(
    'steedos/workflow#1377',
    'nothing can be taken back from a 会签',
    'the unit withdraws from a 会签',
  ),
  inComplaints('camunda#15656, #40179', 'a running step cannot grow', 'a running node grows'),
  {
    report: 'flowable-engine#3616, #3780, fluxnova#41',
    complaint: 'nothing can be approved in bulk',
    ...{
      test: 'test/web/acts/approvals-in-bulk.test.ts',
      name: 'agrees to many at once, row by row',
    },
  },
  inComplaints(
    'business-approvals-kit#202',
    'a delegation is not kept to its period',
    'covers its period and nothing else',
  ),
  {
    report: 'business-approvals-kit#202',
    complaint: 'whoever is away opens no settings page',
    test: 'test/web/acts/approvals-in-bulk.test.ts',
    name: 'lets an administrator lend for those in their charge',
  },
  inComplaints(
    'business-approvals-kit#60',
    'a delegation misroutes',
    'sends nothing to anybody else',
  ),
  inComplaints(
    'objectstack PR #3235',
    'chains without bound, posts overridden',
    'a chain of delegations is bounded',
  ),
  inComplaints(
    'documenso#3087',
    'what one submitted comes back to oneself',
    'never reaches the submitter',
  ),
  inComplaints(
    'steedos-platform#7151',
    'whoever leaves takes pending work along',
    'handed over at once',
  ),
  {
    report: 'steedos-platform#7151',
    complaint: 'a hand-over says nothing of what was refused',
    ...{ test: 'test/web/acts/approvals-handed-over.test.ts', name: 'row by row, and once' },
  },
  inComplaints(
    'timeoff-management#230',
    'requests stick to the old chief',
    'moved to another office is asked no more',
  ),
  inComplaints('steedos-platform#6985', 'a refusal wipes readers’ tasks', 'takes no reader away'),
  inComplaints(
    'steedos-platform#4027, #6998',
    'no copies by rule',
    'readers are told by the rule of a node',
  ),
  {
    report: 'objectstack PR #1749, power-automate-docs#190',
    complaint: 'escalation is a single shot, and not multi-level',
    ...{ test: ROUTE, name: 'chases whoever sleeps, then tells the next in line, each once' },
  },
  {
    report: 'probo#1591',
    complaint: 'the reminder is burned on a weekend',
    ...{ test: CHASE, name: 'asked on a Saturday night' },
  },
  {
    report: 'jmix#790',
    complaint: 'a business day is counted as 24 hours',
    ...{ test: CHASE, name: 'in working hours, over a weekend' },
  },
  {
    report: 'holiday-cn#301, xk-time#54',
    complaint: 'make-up days are not known',
    ...{ test: CHASE, name: 'before five days off, made up for on a Sunday and a Saturday' },
  },
  {
    report: 'sawtooth-next-directory#125',
    complaint: 'does it climb for ever?',
    ...{ test: 'test/domain/approval/next-in-line.test.ts', name: 'finds nobody above the top' },
  },
];

const FILE = join(__dirname, '../../../docs/approval.md');
const MARK =
  '<!-- rivals: written by test/domain/approval/rival-table.ts, compared by its test -->';
const END = '<!-- end of rivals -->';

/** The table as it stands in the documentation. */
export function rivalTable(): string {
  const rows = [
    ['report', 'what their users complain about', 'test here', 'name'],
    ...RIVAL_CASES.map(({ report, complaint, test, name }) => [
      ...[report, complaint, `\`${test}\``, name],
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** What docs/approval.md has between its marks. */
export function rivalTableInFile(): string {
  const text = readFileSync(FILE, 'utf8');
  return text.slice(text.indexOf(MARK) + MARK.length, text.indexOf(END)).trim();
}

if (require.main === module) {
  const text = readFileSync(FILE, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf(MARK)), text.slice(text.indexOf(END))];
  writeFileSync(FILE, `${before}${MARK}\n\n${rivalTable()}\n\n${after}`);
}
