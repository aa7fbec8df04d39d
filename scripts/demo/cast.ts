import type { Participant } from '../../domain/participant';
import type { Slot } from './compress';

export const PARTS = [
  'silent',
  'released',
  'overruled',
  'returned',
  'extended',
  'telephoned',
  'zero',
  'notApplicable',
  'corrected',
] as const;
/** Parts that are played by one unit each; everybody else is on time or late. */
export type Part = (typeof PARTS)[number];

/** Who plays what; a part the campaign has no use for is played by nobody. */
export interface Cast {
  parts: Partial<Record<Part, string>>;
  late: Set<string>;
}

function owes(participant: Participant, kind: string, handling: string[]): boolean {
  return participant.duties.some((one) => one.kind === kind && handling.includes(one.handling));
}

const REVIEWED = ['review', 'approve'];

function owesMore({ duties }: Participant): boolean {
  return duties.some(({ kind }) => kind !== 'receipt');
}

function takesPart(part: Part, participant: Participant): boolean {
  const receipt = participant.duties.some(({ kind }) => kind === 'receipt');
  switch (part) {
    case 'released':
    case 'overruled':
      return receipt;
    case 'returned':
      return ['plan', 'report', 'summary'].some((kind) => owes(participant, kind, REVIEWED));
    case 'silent':
      return participant.duties.length > 0;
    case 'extended':
      return owesMore(participant);
    case 'telephoned':
    case 'corrected':
      return receipt && ['report', 'summary'].some((kind) => owes(participant, kind, REVIEWED));
    case 'zero':
    case 'notApplicable':
      return owes(participant, 'report', REVIEWED);
  }
}

/** Gives each part to the last participant that can play it, and every ninth of the rest is late. */
export function castUnits(
  participants: Participant[],
  { sponsor, slots }: { sponsor: string; slots: Slot[] },
): Cast {
  const others = participants.filter(({ unit }) => unit !== sponsor).reverse();
  // Who owes more than the receipt can show more.
  const free = [...others.filter(owesMore), ...others.filter((one) => !owesMore(one))];
  const taken = new Set<string>();
  const parts: Partial<Record<Part, string>> = {};
  for (const part of PARTS) {
    const found = free.find((one) => !taken.has(one.unit) && takesPart(part, one));
    if (!found) continue;
    parts[part] = found.unit;
    taken.add(found.unit);
  }
  const rest = free.filter(({ unit }) => !taken.has(unit));
  const late = rest.filter((one, i) => i % 9 === 4 && one.duties.length > 0 && slots.length > 0);
  return { parts, late: new Set(late.map(({ unit }) => unit)) };
}

/** The part a unit plays, null for the many. */
export function partOf(cast: Cast, unit: string): Part | null {
  return PARTS.find((part) => cast.parts[part] === unit) ?? null;
}
