import type { DesignedForm } from '../../../domain/form-design/to-schema';
import type { FormDesignPublished, FormDesignSaved } from '../../contract/form-designs';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Keeps a design on top of a revision, 0 for a new one. @throws RefusedError `revisionOutdated` */
export function saveFormDesign(
  form: string,
  { schema, ui }: DesignedForm,
  revision: number,
): Promise<FormDesignSaved> {
  const path = fillPath(workPaths.formDesign, { form });
  return read<FormDesignSaved>(path, { method: 'PUT', body: { schema, ui, revision } });
}

/** Publishes the kept revision. @throws RefusedError `formDesignFaulty` with what to put right */
export function publishFormDesign(form: string, revision: number): Promise<FormDesignPublished> {
  const path = fillPath(workPaths.formDesignPublish, { form });
  return read<FormDesignPublished>(path, { method: 'POST', body: { revision } });
}
