import { type Response, Router } from 'express';
import type { OfficialDocument } from '../../../domain/document-layout/block';
import {
  type DocumentType,
  noticePaperParams,
  noticePaperQuery,
  reportPaperParams,
  summaryPaperParams,
} from '../../contract/documents';
import { workPaths } from '../../contract/work-paths';
import { noticeToPrint } from '../documents/notice-to-print';
import { reportToPrint } from '../documents/report-to-print';
import { sendDocument } from '../documents/send-document';
import { summaryToPrint } from '../documents/summary-to-print';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['公文'];

const notice = route({
  method: 'get',
  path: workPaths.noticePaper,
  summary: '通知的公文文件，按 GB/T 9704-2012 排版：.docx 或 PDF',
  tags,
  request: { params: noticePaperParams, query: noticePaperQuery },
  responses: { 200: { description: '文件', contentType: 'application/octet-stream' } },
});

const report = route({
  method: 'get',
  path: workPaths.reportPaper,
  summary: '一份报送材料的公文文件（方案、情况报告、总结）：.docx 或 PDF',
  tags,
  request: { params: reportPaperParams },
  responses: { 200: { description: '文件', contentType: 'application/octet-stream' } },
});

const summary = route({
  method: 'get',
  path: workPaths.summaryPaper,
  summary: '一次印发的汇总总结：合计数、任务完成、名额使用、典型经验、超期单位；.docx 或 PDF',
  tags,
  request: { params: summaryPaperParams },
  responses: { 200: { description: '文件', contentType: 'application/octet-stream' } },
});

/** Official documents as files, for whoever may read what is in them. */
export function documentRoutes(deps: WebDeps): Router {
  const router = Router();
  const send = (response: Response, document: OfficialDocument, type: DocumentType) =>
    sendDocument(deps, response, { document, type });
  mountRoute(router, notice, async ({ params, query, request, response }) => {
    const { type, ...ref } = params;
    await send(response, await noticeToPrint(deps, viewerOf(request), { ...ref, ...query }), type);
  });
  mountRoute(router, report, async ({ params, request, response }) => {
    const { type, submission } = params;
    await send(response, await reportToPrint(deps, viewerOf(request), submission), type);
  });
  mountRoute(router, summary, async ({ params, request, response }) => {
    const { type, ...ref } = params;
    await send(response, await summaryToPrint(deps, viewerOf(request), ref), type);
  });
  return router;
}
