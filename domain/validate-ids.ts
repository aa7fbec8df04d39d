import type { CampaignFile } from './campaign-file';
import { fault, type Fault } from './fault';
import { MOST_POINTS } from './inspection';

const ID_PATTERN = /^[a-z0-9-]{1,64}$/;

/** Ids that become part of workflow ids and duty keys. */
export function isPlainId(id: string): boolean {
  return ID_PATTERN.test(id);
}

function idFaults(list: 'phases' | 'anchors' | 'steps', file: CampaignFile): Fault[] {
  const seen = new Set<string>();
  return file[list].flatMap(({ id }, i) => {
    const path = `${list}[${i}].id`;
    const repeated = seen.has(id);
    seen.add(id);
    if (!isPlainId(id)) return [fault(path, 'badId', { id })];
    return repeated ? [fault(path, 'duplicateId', { id })] : [];
  });
}

/** A whole number no smaller than `least`, or a fault. */
export function countingFaults(path: string, found: number, least: number): Fault[] {
  const counts = Number.isSafeInteger(found) && found >= least;
  return counts ? [] : [fault(path, 'notCounting', { found, least })];
}

/** A whole number between two limits, both allowed, or a fault. */
export function rangeFaults(path: string, found: number, [least, most]: [number, number]): Fault[] {
  const fits = Number.isSafeInteger(found) && found >= least && found <= most;
  return fits ? [] : [fault(path, 'outOfRange', { found, least, most })];
}

function blankFaults(path: string, words: string): Fault[] {
  return words.trim() === '' ? [fault(path, 'blank')] : [];
}

function itemFaults(file: CampaignFile): Fault[] {
  const seen = new Set<number>();
  return file.items.flatMap(({ no, title, quotas }, i) => {
    const path = `items[${i}]`;
    const repeated = seen.has(no);
    seen.add(no);
    return [
      ...countingFaults(`${path}.no`, no, 1),
      ...(repeated ? [fault(`${path}.no`, 'duplicateNumber', { no })] : []),
      ...blankFaults(`${path}.title`, title),
      ...quotas.flatMap(({ count }, j) => countingFaults(`${path}.quotas[${j}].count`, count, 1)),
    ];
  });
}

function pointFaults({ inspection: points }: CampaignFile): Fault[] {
  if (!points) return [];
  return [
    ...rangeFaults('inspection', points.length, [1, MOST_POINTS]),
    ...points.flatMap((point, i) => [
      ...blankFaults(`inspection[${i}]`, point),
      ...(points.indexOf(point) === i
        ? []
        : [fault(`inspection[${i}]`, 'duplicatePoint', { point })]),
    ]),
  ];
}

/** Ids, numbers, titles and counts of a campaign. */
export function validateIds(file: CampaignFile): Fault[] {
  return [
    ...(isPlainId(file.id) ? [] : [fault('id', 'badId', { id: file.id })]),
    ...blankFaults('notice.number', file.notice.number),
    ...blankFaults('notice.title', file.notice.title),
    ...itemFaults(file),
    ...idFaults('phases', file),
    ...idFaults('anchors', file),
    ...idFaults('steps', file),
    ...file.steps.flatMap(({ title }, i) => blankFaults(`steps[${i}].title`, title)),
    ...pointFaults(file),
    ...rangeFaults('graceDays', file.graceDays, [0, 365]),
    ...rangeFaults('correctionWorkdays', file.correctionWorkdays, [1, 365]),
  ];
}
