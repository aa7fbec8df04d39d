import { Router } from 'express';
import { factKeyOf, filledFields } from '../../../domain/facts/fact-fields';
import { currentFormVersions, findFormVersion } from '../../../store/form-versions';
import {
  factKeyList,
  factList,
  factParams,
  prefillView,
  type FactKeyList,
} from '../../contract/facts';
import { draftParams } from '../../contract/submissions';
import { workPaths } from '../../contract/work-paths';
import { factsOf } from '../engine/facts-of';
import { requireWriter } from '../engine/inside';
import { prefillFor } from '../engine/prefill-for';
import { taskContext } from '../engine/task-context';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['基本数据'];

const prefilled = route({
  method: 'get',
  path: workPaths.prefill,
  summary: '打开表单时可沿用的内容：本单位基本数据、同一环节上次所报，各注明来源',
  tags,
  request: { params: draftParams },
  responses: { 200: { description: '可沿用的内容', schema: prefillView } },
});

const facts = route({
  method: 'get',
  path: workPaths.facts,
  summary: '一个单位的基本数据及历次所报；限本单位和有权查看其报送材料的上级',
  tags,
  request: { params: factParams },
  responses: { 200: { description: '基本数据', schema: factList } },
});

const keys = route({
  method: 'get',
  path: workPaths.factKeys,
  summary: '各表单已登记的基本数据名称，供设计表单时选用',
  tags,
  responses: { 200: { description: '名称', schema: factKeyList } },
});

async function keysOf({ connection }: WebDeps): Promise<FactKeyList> {
  const current = Object.values(await currentFormVersions(connection));
  const forms = new Map<string, string[]>();
  for (const id of current) {
    const version = await findFormVersion(connection, id);
    for (const { schemas } of version ? filledFields(version.schema) : []) {
      const key = factKeyOf(schemas);
      if (key !== undefined) forms.set(key, [...(forms.get(key) ?? []), version?.key ?? '']);
    }
  }
  const rows = [...forms].map(([key, stating]) => ({ key, forms: stating }));
  return { rows: rows.sort((a, b) => a.key.localeCompare(b.key, 'zh')) };
}

/** What units have reported about themselves once, for every form after it. */
export function factRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, prefilled, async ({ params, request }) => {
    const viewer = viewerOf(request);
    await requireWriter(connection, viewer, params);
    const context = await taskContext(connection, params);
    return prefillFor(deps, viewer, { context, ref: params });
  });
  mountRoute(router, keys, () => keysOf(deps));
  mountRoute(router, facts, ({ params, request }) => factsOf(deps, viewerOf(request), params.unit));
  return router;
}
