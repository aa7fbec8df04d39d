import type { RequestHandler } from 'express';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>落实</title>
  </head>
  <body>
    <h1>落实</h1>
    <p>服务正在运行。接口说明见 <a href="/api/docs">/api/docs</a>。</p>
    <p lang="en">The API is running; it is described at <a href="/api/docs">/api/docs</a>.</p>
  </body>
</html>
`;

/** The page at the root: says that the API is up and where it is described. */
export const homePage: RequestHandler = (_request, response) => {
  response.type('html').send(PAGE);
};
