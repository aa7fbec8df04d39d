import { createHash } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { maskedMailAddress } from '../../../domain/mail-address';
import type { PlannedMail } from '../../../domain/directory/plan-people';
import { isWithin, peopleScope, type Viewer } from '../../../domain/permissions';
import { dayOf } from '../../../domain/shanghai-time';
import { findMailAddresses, setMailAddress } from '../../../store/mail-addresses';
import { findPeopleByAccount, listPeople, publicPerson } from '../../../store/people';
import { findUnits } from '../../../store/units';
import { commandHeaders } from '../../contract/acts';
import {
  importApply,
  type ImportDone,
  importDone,
  importPreview,
  importUpload,
} from '../../contract/organisation-import';
import { paths } from '../../contract/paths';
import { mountRoute, route } from '../openapi';
import { administratorOf } from '../organisation/charge-of';
import { commitEntry, directoryNow } from '../organisation/commit-entry';
import { decideImport } from '../organisation/decide-import';
import { firstPasswords } from '../organisation/first-passwords';
import { planImport, presentPlan } from '../organisation/plan-import';
import { readWorkbook } from '../organisation/read-workbook';
import { writeWorkbook } from '../organisation/write-workbook';
import { receiveFile } from '../receive-file';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

const tags = ['组织机构'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LARGEST = 10 * 1024 * 1024;

const sheet = route({
  method: 'get',
  path: paths.organisationSheet,
  summary: '导出本单位及下级的单位和人员（管理员）',
  tags,
  responses: { 200: { description: 'Excel 文件', contentType: XLSX } },
});

const template = route({
  method: 'get',
  path: paths.organisationTemplate,
  summary: '导入用的空白模板（管理员）',
  tags,
  responses: { 200: { description: 'Excel 文件', contentType: XLSX } },
});

const preview = route({
  method: 'post',
  path: paths.organisationPreview,
  summary: '核对要导入的 Excel：逐行说明错误，不改动任何内容（管理员）',
  tags,
  consumes: 'multipart/form-data',
  request: { body: importUpload },
  responses: { 200: { description: '核对结果', schema: importPreview } },
});

const apply = route({
  method: 'post',
  path: paths.organisationImport,
  summary: '导入 Excel：全部行一次导入，有一行不合要求则一行也不导入（管理员）',
  tags,
  consumes: 'multipart/form-data',
  request: { headers: commandHeaders, body: importApply },
  responses: { 200: { description: '已导入', schema: importDone } },
});

function send(response: Response, name: string, bytes: Buffer): void {
  response.attachment(name);
  response.type(XLSX);
  response.send(bytes);
}

function bytesOf(file: Express.Multer.File | undefined): Buffer {
  if (!file || file.size === 0) throw new WebRefusalError('attachmentMissing');
  return file.buffer;
}

/** What an administrator keeps: the units and the people of the own branch. */
async function branchOf(deps: WebDeps, viewer: Viewer) {
  const { units, rules } = await directoryNow(deps, viewer);
  const within = new Set(
    units.filter(({ path }) => isWithin(path, viewer.officePath)).map(({ id }) => id),
  );
  const people = await listPeople(deps.connection, peopleScope(viewer), {});
  const kept = people.filter((person) => !person.disabled && canAnswerFor(viewer, person.paths));
  const addresses = await findMailAddresses(
    deps.connection,
    kept.map(({ id }) => id),
  );
  return {
    directory: rules,
    units: rules.filter(({ id }) => within.has(id)),
    people: kept.map((person) => {
      const address = addresses.get(person.id);
      return { ...publicPerson(person), mail: address ? maskedMailAddress(address) : '' };
    }),
  };
}

/** Addresses are no part of the record (they are personal): kept after it, again and again to the same end. */
async function keepMails(
  { connection }: WebDeps,
  viewer: Viewer,
  mails: readonly PlannedMail[],
): Promise<void> {
  const people = await findPeopleByAccount(
    connection,
    mails.map(({ account }) => account),
  );
  for (const person of people.filter(({ paths: held }) => canAnswerFor(viewer, held))) {
    const mail = mails.find(({ account }) => account === person.account);
    if (mail) await setMailAddress(connection, person.id, mail.address);
  }
}

/** Takes a workbook over and gives the new people their first passwords. */
async function importWorkbook(
  deps: WebDeps,
  { viewer, key, bytes }: { viewer: Viewer; key: string; bytes: Buffer },
  asked: { basis: number; isConfirmed: boolean },
): Promise<ImportDone> {
  const { connection } = deps;
  const book = await readWorkbook(bytes);
  const file = createHash('sha256').update(bytes).digest('hex');
  const command = { viewer, key, asked: { import: file } };
  const done = await commitEntry(deps, command, async (now) => {
    const plan = await planImport(connection, { now, viewer }, book);
    return decideImport(connection, plan, { ...asked, office: viewer.office });
  });
  // Read anew: a retry of a command whose addresses were lost finds them as well.
  const now = await directoryNow(deps, viewer);
  const after = await planImport(connection, { now, viewer }, book);
  await keepMails(deps, viewer, after.people?.mails ?? []);
  const count = (name: string) => Number(done?.entry.summary[name] ?? 0);
  const issued = done ? await firstPasswords(deps, done) : [];
  const offices = issued.flatMap(({ person }) => person.posts.map(({ office }) => office));
  const units = await findUnits(connection, [...new Set(offices)]);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return {
    units: { added: count('units'), changed: count('unitsChanged') },
    people: { added: count('people'), changed: count('peopleChanged') },
    passwords: issued.map(({ person: { name, account, posts }, password }) => ({
      ...{ name, account, password },
      unit: nameOf.get(posts[0]?.office ?? '') ?? '',
    })),
  };
}

/** Units and people as Excel tables: out, and in again. */
export function organisationSheetsRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  // Nobody who may not import makes the server hold a file.
  const known: RequestHandler = (request, _response, next) => {
    administratorOf(request);
    next();
  };
  router.post('/organisation/preview', known, receiveFile(LARGEST));
  router.post('/organisation/import', known, receiveFile(LARGEST));

  mountRoute(router, sheet, async ({ request, response }) => {
    const viewer = administratorOf(request);
    const branch = await branchOf(deps, viewer);
    const name = branch.units[0]?.name ?? '';
    send(response, `${name}组织机构（${dayOf(Date.now())}）.xlsx`, await writeWorkbook(branch));
  });

  mountRoute(router, template, async ({ request, response }) => {
    administratorOf(request);
    const empty = { directory: [], units: [], people: [] };
    send(response, '组织机构导入模板.xlsx', await writeWorkbook(empty));
  });

  mountRoute(router, preview, async ({ request }) => {
    const viewer = administratorOf(request);
    const book = await readWorkbook(bytesOf(request.file));
    const now = await directoryNow(deps, viewer);
    return presentPlan(await planImport(connection, { now, viewer }, book), book.ignored);
  });

  mountRoute(router, apply, ({ body, headers, request }) => {
    const viewer = administratorOf(request);
    const asked = { basis: body.basis, isConfirmed: body.confirmed === 'true' };
    const key = headers['idempotency-key'];
    return importWorkbook(deps, { viewer, key, bytes: bytesOf(request.file) }, asked);
  });

  return router;
}
