import type { CampaignFile } from '../../../domain/campaign-file';
import { stepVersion } from '../../../domain/form-pins';
import { campaignStream } from '../../../domain/stream-name';
import type { KnownLinks, LinkedStep } from '../../../domain/validate-links';
import { findRevision } from '../../../store/campaigns';
import type { Connection } from '../../../store/connection';
import { currentFormVersions, findFormVersion } from '../../../store/form-versions';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { listReadable } from '../../../store/referring-issuances';

const NOTHING: KnownLinks = { issuings: new Map(), forms: new Map() };

async function stepsOf(
  connection: Connection,
  issuance: IssuanceDoc,
): Promise<Map<string, LinkedStep>> {
  const revision = await findRevision(connection, issuance.campaign, issuance.revision);
  const steps = new Map<string, LinkedStep>();
  for (const { id, kind, form } of revision?.file.steps ?? []) {
    const version = stepVersion(issuance, { step: id, form })?.version;
    if (version === undefined) continue;
    const schema = (await findFormVersion(connection, version))?.schema ?? null;
    steps.set(id, { kind, version, schema });
  }
  return steps;
}

async function formsOf(
  connection: Connection,
  { steps }: CampaignFile,
): Promise<KnownLinks['forms']> {
  const current = await currentFormVersions(connection);
  const sharing = steps.filter(({ sharesWith }) => sharesWith).map(({ form }) => form);
  const forms = new Map<string, { version: string; schema: LinkedStep['schema'] & object }>();
  for (const form of new Set(sharing)) {
    const version = await findFormVersion(connection, current[form] ?? '');
    if (version) forms.set(form, { version: version.id, schema: version.schema });
  }
  return forms;
}

/**
 * What the links of a file are held to: issuings that its issuing side may read, and the published
 * forms. Nothing is read for a file without links.
 */
export async function knownLinks(connection: Connection, file: CampaignFile): Promise<KnownLinks> {
  const { linked = [], issuer, sponsor } = file.notice;
  const sources = file.steps.flatMap(({ sharesWith }) => sharesWith ?? []);
  if (linked.length + sources.length === 0) return NOTHING;
  const named = new Set([...linked, ...sources].map(campaignStream));
  const readable = [...(await listReadable(connection, [issuer, sponsor])).values()];
  const issuings = new Map<string, { isRunning: boolean; steps: Map<string, LinkedStep> }>();
  for (const { issuance } of readable) {
    const stream = campaignStream(issuance);
    if (!named.has(stream)) continue;
    const isRunning = issuance.status === 'running';
    const steps = isRunning ? await stepsOf(connection, issuance) : new Map<string, LinkedStep>();
    issuings.set(stream, { isRunning, steps });
  }
  return { issuings, forms: await formsOf(connection, file) };
}
