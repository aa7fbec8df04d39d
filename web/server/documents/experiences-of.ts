import type { Scope } from '../../../domain/permissions';
import type { IssuanceRef } from '../../../domain/stream-name';
import { bodiesInForce } from '../../../store/board-counts';
import { findExperienceChoice } from '../../../store/experience-choices';
import type { ExperienceList } from '../../contract/experiences';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { experiencesIn, type KeptForm, type ToldExperience } from './told-in-forms';

/** Those that were chosen; all of them as long as nobody has chosen. */
export async function chosenOf<Told extends Pick<ToldExperience, 'submission'>>(
  { connection }: WebDeps,
  ref: IssuanceRef,
  told: readonly Told[],
): Promise<Told[]> {
  const choice = await findExperienceChoice(connection, ref);
  return told.filter(({ submission }) => choice?.chosen.includes(submission) ?? true);
}

/** What units told and let be published, with what was chosen of it. */
export async function experiencesOf(
  deps: WebDeps,
  scope: Scope,
  ref: IssuanceRef,
): Promise<ExperienceList> {
  const forms: KeptForm[] = [];
  for await (const page of bodiesInForce(deps.connection, scope, ref)) forms.push(...page);
  const told = experiencesIn(forms);
  const [choice, names] = await Promise.all([
    findExperienceChoice(deps.connection, ref),
    namesFor(deps.connection, { units: told.map(({ unit }) => unit) }),
  ]);
  const rows = told.map((one) => ({
    ...one,
    unit: names.units[one.unit] ?? '',
    chosen: choice?.chosen.includes(one.submission) ?? true,
  }));
  return { rows, revision: choice?.revision ?? 0 };
}
