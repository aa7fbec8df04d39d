import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';
import { exampleList, type ExampleList } from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';

const FOLDER = join(__dirname, '../../../examples');

const list = route({
  method: 'get',
  path: workPaths.examples,
  summary: '可作底稿的示例：每份是一个专项工作文件',
  tags: ['发文'],
  responses: { 200: { description: '示例', schema: exampleList } },
});

async function readExamples(): Promise<ExampleList> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  const rows = await Promise.all(
    names.map(async (name) => ({
      name: name.replace('.json', ''),
      file: JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as unknown,
    })),
  );
  return { rows };
}

/** The example campaigns that come with the product, to begin a new one from. */
export function exampleRoutes(): Router {
  const router = Router();
  mountRoute(router, list, readExamples);
  return router;
}
