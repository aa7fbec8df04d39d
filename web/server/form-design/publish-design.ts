import { canDesignForm } from '../../../domain/form-design/can-design-form';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findFormDesign, notePublished } from '../../../store/form-designs';
import { keepFormValidator } from '../../../store/form-validators';
import { findFormVersion, formVersionId, publishForms } from '../../../store/form-versions';
import type { FormDesignPublished } from '../../contract/form-designs';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { checkInThread } from './check-in-thread';
import { designFaultSentence } from './design-sentences';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

interface ToPublish {
  form: string;
  revision: number;
  viewer: Viewer;
}

/**
 * Makes an immutable version of a design: checked, compiled, kept under its hash. Campaigns that
 * run keep the version they were issued with. Publishing what is already published changes nothing.
 * @throws RefusalError formUnknown, notPermitted, formDesignFaulty with what to put right, by field
 */
export async function publishDesign(
  { connection }: WebDeps,
  { form, revision, viewer }: ToPublish,
): Promise<FormDesignPublished> {
  const design = await findFormDesign(connection, form);
  if (!design) throw new RefusalError(refuse('formUnknown', { form }));
  const { office, ui } = design;
  if (!canDesignForm(viewer, office)) throw new RefusalError(refuse('notPermitted', { office }));
  if (design.revision !== revision) throw new WebRefusalError('revisionOutdated');
  const schema = { ...design.schema, $schema: DRAFT, $id: `luoshi:form/${form}` };
  const checked = await checkInThread({ key: form, schema, ui });
  if ('faults' in checked) {
    const { faults } = checked;
    throw new RefusalError(
      refuse('formDesignFaulty', { faults: faults.length }),
      faults.map((fault) => ({ path: fault.pointer, message: designFaultSentence(fault) })),
    );
  }
  const published = { key: form, title: schema.title ?? '', schema, ui };
  const version = formVersionId(published);
  const isNew = (await findFormVersion(connection, version)) === null;
  await keepFormValidator(connection, version, checked.validator);
  await publishForms(connection, [published]);
  const at = Date.now();
  await notePublished(connection, form, { version, revision, at, by: viewer.person });
  return { version, isNew };
}
