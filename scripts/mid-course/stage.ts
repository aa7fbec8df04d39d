import type { Participant } from '../../domain/participant';
import type { ApiClient } from '../demo/api-client';
import { AT_ONCE, liaisonOf, type Stage } from '../demo/stage';
import { inParallel } from '../demo/in-parallel';
import type { AttachedFile } from './bodies';
import { MID_COURSE_PARTS, type MidCoursePart } from './cast';

/** The people of the demonstration around one campaign in mid-course. */
export type MidCourse = Pick<
  Stage,
  'file' | 'handler' | 'secondHandler' | 'office' | 'leader' | 'liaisons' | 'tell'
> & {
  participants: Participant[];
  /** Who has signed, in the order of the list. */
  signed: Participant[];
};

/** Name of a participant as people say it. */
export function nameOf({ participants }: MidCourse, unit: string): string {
  return participants.find((one) => one.unit === unit)?.name ?? unit;
}

/** Does something with everybody who plays a part. */
export async function withPart(
  part: MidCoursePart,
  work: (unit: string, place: number) => Promise<unknown>,
): Promise<void> {
  const units: readonly string[] = MID_COURSE_PARTS[part];
  await inParallel(
    units.map((unit, place) => ({ unit, place })),
    AT_ONCE,
    ({ unit, place }) => work(unit, place),
  );
}

/** Uploads a file of a unit's own, as its form then refers to it. */
export async function attach(
  stage: MidCourse,
  unit: string,
  { name, text }: { name: string; text: string },
): Promise<AttachedFile> {
  const { id, notice } = stage.file;
  const client: ApiClient = liaisonOf(stage, unit);
  const file = await client.upload({ campaign: id, office: notice.issuer }, { name, text });
  return { id: file, name, size: Buffer.byteLength(text) };
}
