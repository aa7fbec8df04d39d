import type { OfficialDocument } from '../../../domain/document-layout/block';
import { formPaper } from '../../../domain/document-layout/form-paper';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { dayOf } from '../../../domain/shanghai-time';
import { TEMPLATES } from '../../../forms/templates';
import { findFormDesign } from '../../../store/form-designs';
import { findIssuance } from '../../../store/issuances';
import { knownFormVersion } from '../engine/known-form-version';
import { readSubmission } from '../engine/read-submission';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { namedBody } from './named-body';

const NOBODYS = { body: null, filledBy: null } as const;

/** A published form with room to write. @throws RefusalError formUnknown */
export async function emptyFormToPrint(deps: WebDeps, version: string): Promise<OfficialDocument> {
  const form = await knownFormVersion(deps, version);
  return formPaper({ title: form.title, form, ...NOBODYS });
}

/** A form as its office has designed it so far. @throws RefusalError formUnknown */
export async function designedFormToPrint(
  { connection }: WebDeps,
  { office }: Viewer,
  form: string,
): Promise<OfficialDocument> {
  const design = await findFormDesign(connection, form);
  if (design?.office !== office) throw new RefusalError(refuse('formUnknown', { form }));
  const shape = { schema: design.schema, ui: design.ui };
  return formPaper({ title: design.title.trim() || '表单', form: shape, ...NOBODYS });
}

/** A ready form, empty or with its example filled in. @throws RefusalError formUnknown */
export function readyFormToPrint(
  template: string,
  filled: 'typical' | undefined,
): OfficialDocument {
  const form = TEMPLATES.find(({ key }) => key === template);
  if (!form) throw new RefusalError(refuse('formUnknown', { form: template }));
  const body = filled === undefined ? null : (form.samples.valid[filled] ?? null);
  return formPaper({ title: form.title, form, body, filledBy: null });
}

/**
 * Something handed in as the form it was filled into, for whoever may read it.
 * @throws WebRefusalError routeUnknown; RefusalError notPermitted
 */
export async function filledFormToPrint(
  deps: WebDeps,
  viewer: Viewer,
  id: string,
): Promise<OfficialDocument> {
  const { submission } = await readSubmission(deps, viewer, id);
  const { unit, formVersion, receivedAt } = submission;
  const [form, issuance, names] = await Promise.all([
    knownFormVersion(deps, formVersion),
    findIssuance(deps.connection, submission),
    namesFor(deps.connection, { units: [unit] }),
  ]);
  const body = await namedBody(deps, form.schema, submission.body);
  return formPaper({
    ...{ title: form.title, form, body },
    filledBy: {
      unit: names.units[unit] ?? unit,
      notice: issuance?.title ?? '',
      on: dayOf(receivedAt),
    },
  });
}
