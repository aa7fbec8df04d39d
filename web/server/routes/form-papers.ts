import { Router } from 'express';
import {
  designedFormParams,
  emptyFormParams,
  filledFormParams,
  readyFormParams,
  readyFormQuery,
} from '../../contract/documents';
import { workPaths } from '../../contract/work-paths';
import {
  designedFormToPrint,
  emptyFormToPrint,
  filledFormToPrint,
  readyFormToPrint,
} from '../documents/form-to-print';
import { sendDocument } from '../documents/send-document';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['公文'];
const responses = { 200: { description: '文件', contentType: 'application/octet-stream' } };

const empty = route({
  ...{ method: 'get', path: workPaths.emptyForm, tags, access: 'signedIn', responses },
  summary: '一张空白表单，供打印后手工填写：.docx 或 PDF',
  request: { params: emptyFormParams },
});

const designed = route({
  ...{ method: 'get', path: workPaths.designedForm, tags, responses },
  summary: '本单位设计中的表单，空白：.docx 或 PDF',
  request: { params: designedFormParams },
});

const ready = route({
  ...{ method: 'get', path: workPaths.readyForm, tags, responses },
  summary: '一张现成的表单，空白或填上例子：.docx 或 PDF',
  request: { params: readyFormParams, query: readyFormQuery },
});

const filled = route({
  ...{ method: 'get', path: workPaths.filledForm, tags, responses },
  summary: '一份报送材料填好的表单：.docx 或 PDF',
  request: { params: filledFormParams },
});

/** Any form on paper: empty for a pen, or as it was filled in. */
export function formPaperRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, empty, async ({ params: { version, type }, response }) =>
    sendDocument(deps, response, { document: await emptyFormToPrint(deps, version), type }),
  );
  mountRoute(router, designed, async ({ params: { form, type }, request, response }) => {
    const document = await designedFormToPrint(deps, viewerOf(request), form);
    await sendDocument(deps, response, { document, type });
  });
  mountRoute(router, ready, ({ params: { template, type }, query, request, response }) => {
    viewerOf(request);
    const document = readyFormToPrint(template, query.filled);
    return sendDocument(deps, response, { document, type });
  });
  mountRoute(router, filled, async ({ params: { submission, type }, request, response }) => {
    const document = await filledFormToPrint(deps, viewerOf(request), submission);
    await sendDocument(deps, response, { document, type });
  });
  return router;
}
