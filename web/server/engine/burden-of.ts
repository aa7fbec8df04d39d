import { campaignBurden, isOverCap } from '../../../domain/burden/campaign-burden';
import { type FormBurden, formBurden } from '../../../domain/burden/form-burden';
import { factKeyOf, filledFields } from '../../../domain/facts/fact-fields';
import type { FormVersion } from '../../../domain/form';
import type { Participant } from '../../../domain/participant';
import { currentFormVersions, findFormVersion } from '../../../store/form-versions';
import { burdenCapFor } from '../../../store/office-settings';
import type { BurdenView } from '../../contract/campaigns';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';

/** The facts each published form states. */
function factsStated({ schema }: FormVersion): string[] {
  return filledFields(schema).flatMap(({ schemas }) => factKeyOf(schemas) ?? []);
}

/** What filling in each published form comes to; known is what another form asks for as well. */
async function formBurdens({ connection }: WebDeps): Promise<Map<string, FormBurden>> {
  const current = Object.values(await currentFormVersions(connection));
  const found = await Promise.all(current.map((id) => findFormVersion(connection, id)));
  const versions = found.filter((version) => version !== null);
  const stated = versions.map((version) => [version.key, factsStated(version)] as const);
  return new Map(
    versions.map(({ key, schema, ui }) => {
      const elsewhere = stated.filter(([form]) => form !== key).flatMap(([, facts]) => facts);
      return [key, formBurden(schema, ui, new Set(elsewhere))];
    }),
  );
}

/** What a notice asks of those who would take part, against the cap that binds its issuer. */
export async function burdenOf(
  deps: WebDeps,
  issuer: string,
  participants: readonly Participant[],
): Promise<BurdenView> {
  const [forms, cap] = await Promise.all([
    formBurdens(deps),
    burdenCapFor(deps.connection, issuer),
  ]);
  const names = await namesFor(deps.connection, { units: cap ? [cap.from] : [] });
  const burden = campaignBurden(participants, forms);
  return {
    ...burden,
    cap: cap && { minutes: cap.minutes, from: names.units[cap.from] ?? '' },
    isOverCap: isOverCap(burden.minutesOfOne, cap?.minutes ?? null),
  };
}
