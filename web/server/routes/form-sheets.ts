import { Router } from 'express';
import { formVersionParams } from '../../contract/forms';
import { formSheetReading, formSheetUpload } from '../../contract/form-sheets';
import { workPaths } from '../../contract/work-paths';
import { knownFormVersion } from '../engine/known-form-version';
import { readFormWorkbook } from '../form-sheet/read-form-workbook';
import { writeFormWorkbook } from '../form-sheet/write-form-workbook';
import { mountRoute, route } from '../openapi';
import { WORKBOOK_TYPE } from '../present/board-workbook';
import { receiveFile } from '../receive-file';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['表单'];
const LARGEST = 5 * 1024 * 1024;

const template = route({
  method: 'get',
  path: workPaths.formWorkbook,
  summary: '一张表单的 Excel 模板',
  tags,
  access: 'signedIn',
  request: { params: formVersionParams },
  responses: { 200: { description: 'Excel 文件', contentType: WORKBOOK_TYPE } },
});

const reading = route({
  method: 'post',
  path: workPaths.formWorkbookReading,
  summary: '读出填好的 Excel：逐格说明错误；全部无误才给出内容，不保存',
  tags,
  consumes: 'multipart/form-data',
  request: { params: formVersionParams, body: formSheetUpload },
  responses: { 200: { description: '读出的内容，或要改的单元格', schema: formSheetReading } },
});

/** Forms as workbooks: what is filled in outside is read back, and kept only when it is handed in. */
export function formSheetRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, template, async ({ params, response }) => {
    const version = await knownFormVersion(deps, params.version);
    const bytes = await writeFormWorkbook(version, {});
    response.attachment(`${version.title}.xlsx`).type(WORKBOOK_TYPE).send(bytes);
  });
  router.post('/form-versions/:version/workbook', (request, _response, next) => {
    // Nobody who is not signed in for an office makes the server hold a file.
    viewerOf(request);
    next();
  });
  router.post('/form-versions/:version/workbook', receiveFile(LARGEST));
  mountRoute(router, reading, async ({ params, request }) => {
    viewerOf(request);
    const { file } = request;
    if (!file || file.size === 0) throw new WebRefusalError('attachmentMissing');
    return readFormWorkbook(await knownFormVersion(deps, params.version), file.buffer);
  });
  return router;
}
