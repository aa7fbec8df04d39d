import { Router } from 'express';
import type { Form } from '../../../domain/form';
import { canDesignForm } from '../../../domain/form-design/can-design-form';
import { TEMPLATES } from '../../../forms/templates';
import {
  formTemplates,
  type FormTemplate,
  type FormTemplates,
} from '../../contract/form-templates';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.formTemplates,
  summary: '现成的表单，可据以设计本单位的表单',
  tags: ['表单'],
  responses: { 200: { description: '表单', schema: formTemplates } },
});

function viewOf({ key, title, schema, ui, samples }: Form): FormTemplate {
  const [minimal = {}] = Object.values(samples.valid);
  const [invalid] = Object.values(samples.invalid);
  return {
    ...{ key, title, hint: schema.description ?? '' },
    ...{ schema: { ...schema }, ui: { ...ui } },
    typical: samples.valid['typical'] ?? minimal,
    invalid: invalid?.body ?? {},
  };
}

/** Ready forms: part of the product, the same for everybody. */
export function formTemplateRoutes(): Router {
  const router = Router();
  const rows = TEMPLATES.map(viewOf);
  mountRoute(router, list, ({ request }): FormTemplates => {
    const viewer = viewerOf(request);
    return { rows, mayDesign: canDesignForm(viewer, viewer.office) };
  });
  return router;
}
