import { Router } from 'express';
import type { FormVersion } from '../../../domain/form';
import { currentFormVersions } from '../../../store/form-versions';
import { findFormValidator } from '../../../store/form-validators';
import {
  formList,
  formParams,
  formVersionParams,
  formVersionView,
  type FormList,
  type FormVersionView,
} from '../../contract/forms';
import { workPaths } from '../../contract/work-paths';
import { knownFormVersion } from '../engine/known-form-version';
import { browserValidator } from '../form-validation/browser-validator';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';

const tags = ['表单'];

const list = route({
  method: 'get',
  path: workPaths.forms,
  summary: '已发布的表单及现行版本',
  tags,
  access: 'signedIn',
  responses: { 200: { description: '表单', schema: formList } },
});

const current = route({
  method: 'get',
  path: workPaths.form,
  summary: '一张表单的现行版本',
  tags,
  access: 'signedIn',
  request: { params: formParams },
  responses: { 200: { description: '表单版本', schema: formVersionView } },
});

const version = route({
  method: 'get',
  path: workPaths.formVersion,
  summary: '表单的一个版本；发布后不再改变',
  tags,
  access: 'signedIn',
  request: { params: formVersionParams },
  responses: { 200: { description: '表单版本', schema: formVersionView } },
});

const validator = route({
  method: 'get',
  path: workPaths.formValidator,
  summary: '一个版本的校验程序（ES 模块），供浏览器在填报时校验',
  tags,
  access: 'signedIn',
  request: { params: formVersionParams },
  responses: { 200: { description: 'ES 模块', contentType: 'text/javascript' } },
});

const FOR_EVER = 'private, max-age=31536000, immutable';

function viewOf({ id, key, title, schema, ui }: FormVersion): FormVersionView {
  return { id, key, title, schema: { ...schema }, ui: { ...ui } };
}

/** Forms are no secret: whoever is signed in may read them. */
export function formsRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async (): Promise<FormList> => {
    const current = Object.values(await currentFormVersions(deps.connection));
    const versions = await Promise.all(current.map((id) => knownFormVersion(deps, id)));
    return { rows: versions.map(({ id, key, title }) => ({ key, title, version: id })) };
  });
  mountRoute(router, current, async ({ params }) => {
    const versions = await currentFormVersions(deps.connection);
    const id = Object.hasOwn(versions, params.form) ? versions[params.form] : undefined;
    return viewOf(await knownFormVersion(deps, id));
  });
  mountRoute(router, version, async ({ params, response }) => {
    const found = viewOf(await knownFormVersion(deps, params.version));
    response.set('Cache-Control', FOR_EVER);
    return found;
  });
  mountRoute(router, validator, async ({ params, response }) => {
    const code = await browserValidator(await knownFormVersion(deps, params.version), (id) =>
      findFormValidator(deps.connection, id),
    );
    response.set('Cache-Control', FOR_EVER).type('text/javascript').send(code);
  });
  return router;
}
