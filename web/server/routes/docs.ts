import { dirname } from 'node:path';
import express, { Router } from 'express';
import { z } from 'zod';
import { paths } from '../../contract/paths';
import { mountRoute, openApiDocument, route } from '../openapi';
import type { WebDeps } from '../web-deps';

const tags = ['接口说明'];

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>落实 · 接口说明</title>
    <link rel="stylesheet" href="/api/docs/assets/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

// A file of its own: the content security policy allows no script within the page.
const START = `SwaggerUIBundle({
  url: '${paths.openapi}',
  dom_id: '#swagger-ui',
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

const document = route({
  method: 'get',
  path: paths.openapi,
  summary: 'OpenAPI 3.1 文档',
  tags,
  access: 'public',
  responses: { 200: { description: 'OpenAPI 3.1', schema: z.record(z.string(), z.json()) } },
});

const page = route({
  method: 'get',
  path: paths.docs,
  summary: '接口说明页面',
  tags,
  access: 'public',
  responses: { 200: { description: '页面', contentType: 'text/html' } },
});

/** The API's description, for machines and for readers. */
export function docsRoutes(_deps: WebDeps): Router {
  const router = Router();
  const assets = dirname(require.resolve('swagger-ui-dist/package.json'));

  mountRoute(router, document, openApiDocument);
  mountRoute(router, page, ({ response }) => {
    response.type('html').send(PAGE);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  router.use(
    '/docs/assets',
    express.static(assets, { index: false, dotfiles: 'ignore', maxAge: '1d' }),
  );
  return router;
}
