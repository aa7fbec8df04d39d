import { factKeyOf, filledFields } from '../../../domain/facts/fact-fields';
import { directoryScope, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { listFacts } from '../../../store/facts';
import { listFormVersions, type PublishedForm } from '../../../store/form-versions';
import { findUnitWithin } from '../../../store/units';
import type { FactForm, FactList, FactRow } from '../../contract/facts';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { factSources } from './fact-sources';
import { scopeOfViewer } from './viewer-scope';

/** The layout hints at a place of a form. */
function hintsAt(
  ui: PublishedForm['ui'],
  steps: readonly string[],
): FactForm['fields'][string]['ui'] {
  const found = steps.reduce<unknown>(
    (hints, step) => (hints as { [name: string]: unknown } | undefined)?.[step],
    ui,
  );
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

function statingFields({ schema, ui }: PublishedForm): FactForm['fields'] {
  const stating = filledFields(schema).flatMap(({ steps, title, schemas }) => {
    const key = factKeyOf(schemas);
    const [declared] = schemas;
    if (key === undefined || !declared) return [];
    return [[key, { title, schema: { ...declared }, ui: hintsAt(ui, steps) }] as const];
  });
  return Object.fromEntries(stating);
}

/** The versions in which facts were stated, with the fields that stated them. */
async function formsOf(
  { connection }: WebDeps,
  stated: readonly { form: string; formVersion: string }[],
): Promise<FactList['forms']> {
  const asked = new Set(stated.map(({ formVersion }) => formVersion));
  const keys = [...new Set(stated.map(({ form }) => form))];
  const versions = await Promise.all(keys.map((key) => listFormVersions(connection, key)));
  const told = versions.flatMap((published) =>
    published.flatMap((version, n): [string, FactForm][] => {
      if (!asked.has(version.id)) return [];
      const { title, publishedAt } = version;
      return [[version.id, { title, no: n + 1, publishedAt, fields: statingFields(version) }]];
    }),
  );
  return Object.fromEntries(told);
}

/**
 * What a unit has stated about itself, as far as the viewer may read the reports it stands in.
 * @throws RefusalError unitUnknown
 */
export async function factsOf(deps: WebDeps, viewer: Viewer, id: string): Promise<FactList> {
  const { connection } = deps;
  const unit = await findUnitWithin(connection, directoryScope(viewer), id);
  if (!unit) throw new RefusalError(refuse('unitUnknown', { unit: id }));
  const found = await listFacts(connection, await scopeOfViewer(connection, viewer), id);
  const [sources, forms] = await Promise.all([factSources(deps, found), formsOf(deps, found)]);
  const rows = new Map<string, FactRow>();
  for (const { key, value, measure, inForceAt, formVersion, submission } of found.reverse()) {
    const source = sources.get(submission);
    const row = rows.get(key) ?? { key, values: [] };
    if (source) row.values.push({ value, measure, inForceAt, formVersion, source });
    rows.set(key, row);
  }
  return {
    unit: { id, name: unit.name },
    isOwn: viewer.office === id,
    rows: [...rows.values()].sort((a, b) => a.key.localeCompare(b.key, 'zh')),
    forms,
  };
}
