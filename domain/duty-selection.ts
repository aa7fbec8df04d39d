import type { CampaignFile } from './campaign-file';

/** Steps and phases of a file a duty key may name: `<step>` or `<step>.<phase or item>`. */
export function knownDutyKeys(file: CampaignFile): string[] {
  return file.steps.flatMap((step) => {
    const phases = (step.phases ?? []).map(({ phase }) => `${step.id}.${phase}`);
    const items = step.kind === 'progress' ? file.items.map(({ no }) => `${step.id}.i${no}`) : [];
    return [step.id, ...phases, ...items];
  });
}

const OCCURRENCE = /\.\d{4}-(\d{2}|q[1-4])$/;

/** Whether a key names something that may be owed: a known key, or one occurrence of it. */
export function namesDuty(known: readonly string[], key: string): boolean {
  return known.includes(key) || known.includes(key.replace(OCCURRENCE, ''));
}

/** Whether a duty is the one named or one of its parts: 'report' names 'report.p1' as well. */
export function isDutyOf(duty: string, named: string): boolean {
  return duty === named || duty.startsWith(`${named}.`);
}

/** Whether any date of a file counts from receipt, so that signing early brings it forward. */
export function countsFromReceipt({ steps }: CampaignFile): boolean {
  const rules = steps.flatMap(({ due, phases }) => [due, ...(phases ?? []).map((one) => one.due)]);
  return rules.some((rule) => rule !== undefined && 'from' in rule && rule.from === 'receipt');
}
