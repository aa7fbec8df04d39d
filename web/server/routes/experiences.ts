import { Router } from 'express';
import { saveExperienceChoice } from '../../../store/experience-choices';
import { experienceChoice, experienceList } from '../../contract/experiences';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { experiencesOf } from '../documents/experiences-of';
import { steeringScope } from '../engine/steering-scope';
import { mountRoute, route } from '../openapi';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const responses = { 200: { description: '各单位同意公开的经验', schema: experienceList } };

const read = route({
  ...{ method: 'get', path: workPaths.experiences, tags: ['公文'], responses },
  summary: '各单位报送的典型经验，及选入汇总总结的',
  request: { params: issuanceParams },
});

const save = route({
  ...{ method: 'put', path: workPaths.experiences, tags: ['公文'], responses },
  summary: '选定写入汇总总结的典型经验；他人已改过则 409',
  request: { params: issuanceParams, body: experienceChoice },
});

/** Which experience goes into the final summary: for the issuing side. */
export function experienceRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, read, async ({ params, request }) =>
    experiencesOf(deps, await steeringScope(deps, viewerOf(request), params), params),
  );
  mountRoute(router, save, async ({ params, body, request }) => {
    const viewer = viewerOf(request);
    const scope = await steeringScope(deps, viewer, params);
    const chosen = [...new Set(body.chosen)];
    const set = { chosen, revision: body.revision, at: Date.now(), by: viewer.person };
    if (!(await saveExperienceChoice(deps.connection, params, set))) {
      throw new WebRefusalError('revisionOutdated');
    }
    return experiencesOf(deps, scope, params);
  });
  return router;
}
