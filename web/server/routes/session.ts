import { type Request, Router } from 'express';
import { peopleScope } from '../../../domain/permissions';
import {
  changePassword,
  findPerson,
  findPersonByAccount,
  namesOfPeople,
} from '../../../store/people';
import { listSignIns, logSignIn } from '../../../store/sign-in-log';
import { findUnits } from '../../../store/units';
import { paths } from '../../contract/paths';
import {
  changePasswordBody,
  sessionBody,
  type SessionBody,
  signInBody,
  signInLogBody,
  type SignInLogQuery,
  signInLogQuery,
  type SignInOutcome,
} from '../../contract/session';
import { placesAt } from '../engine/places-at';
import { mountRoute, route } from '../openapi';
import { administratorOf } from '../organisation/charge-of';
import { hashPassword, verifyPassword } from '../password';
import { passwordLimit, signInLimits } from '../rate-limits';
import { WebRefusalError } from '../refusal-error';
import { beginSession, endSession, SESSION_COOKIE } from '../session';
import type { WebDeps } from '../web-deps';
import { actorOf, type RequestActor } from '../who';

const tags = ['登录'];

const signIn = route({
  method: 'post',
  path: paths.session,
  summary: '登录',
  tags,
  access: 'public',
  request: { body: signInBody },
  responses: { 200: { description: '已登录', schema: sessionBody } },
});

const whoAmI = route({
  method: 'get',
  path: paths.session,
  summary: '当前登录的人员和任职',
  tags,
  access: 'signedIn',
  responses: { 200: { description: '当前人员', schema: sessionBody } },
});

const signOut = route({
  method: 'delete',
  path: paths.session,
  summary: '退出登录',
  tags,
  access: 'signedIn',
  responses: { 204: { description: '已退出' } },
});

const newPassword = route({
  method: 'put',
  path: paths.sessionPassword,
  summary: '修改密码；其他地方的登录随即失效',
  tags,
  access: 'signedIn',
  request: { body: changePasswordBody },
  responses: { 204: { description: '已修改' } },
});

const signInLog = route({
  method: 'get',
  path: paths.signInLog,
  summary: '登录日志（管理员）',
  tags,
  request: { query: signInLogQuery },
  responses: { 200: { description: '按时间倒序', schema: signInLogBody } },
});

async function described(
  deps: WebDeps,
  actor: Omit<RequestActor, 'office'> & { office: string | null },
): Promise<SessionBody> {
  const offices = [...new Set(actor.posts.map((one) => one.office))];
  const units = await findUnits(deps.connection, offices);
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
  const { person, name, account, office } = actor;
  const posts = actor.posts.map((one) => ({ ...one, officeName: nameOf.get(one.office) ?? '' }));
  const places = await placesAt(deps.connection, actor);
  const { attachmentLimit } = deps.config;
  return { person, name, account, office, posts, places, attachmentLimit };
}

function onlyOffice(posts: { office: string }[]): string | null {
  const offices = new Set(posts.map((one) => one.office));
  return offices.size === 1 ? (posts[0]?.office ?? null) : null;
}

function logger(deps: WebDeps, request: Request) {
  return (
    outcome: SignInOutcome,
    person: { id: string; account: string; paths: string[] } | null,
  ): Promise<void> =>
    logSignIn(deps.connection, {
      at: Date.now(),
      outcome,
      person: person?.id ?? null,
      account: person?.account ?? null,
      paths: person?.paths ?? [],
      address: request.ip ?? '',
    });
}

/** The log as far as an administrator may read it. @throws RefusalError notPermitted */
async function signInRows(
  { connection }: WebDeps,
  request: Request,
  { before = Number.MAX_SAFE_INTEGER, limit, outcome }: SignInLogQuery,
): Promise<object> {
  const viewer = administratorOf(request);
  const rows = await listSignIns(connection, peopleScope(viewer), { before, limit, outcome });
  const people = rows.flatMap(({ person }) => (person === null ? [] : [person]));
  const names = await namesOfPeople(connection, people);
  return {
    rows: rows.map(({ paths: _, ...row }) => ({
      ...row,
      name: names.get(row.person ?? '') ?? null,
    })),
  };
}

/** Signing in and out, one's own password, and the log of it all. */
export function sessionRoutes(deps: WebDeps): Router {
  const router = Router();
  router.post('/session', ...signInLimits());
  router.put('/session/password', passwordLimit());

  mountRoute(router, signIn, async ({ body, request }) => {
    const log = logger(deps, request);
    const account = body.account.trim().toLowerCase();
    const person = await findPersonByAccount(deps.connection, account);
    const known = await verifyPassword(person?.passwordHash ?? null, body.password);
    if (!person || !known || person.disabled) {
      await log('failure', person);
      throw new WebRefusalError('signInRefused');
    }
    await beginSession(request, { person: person.id, credentialsRev: person.credentialsRev });
    await log('success', person);
    const { id, name, posts } = person;
    return described(deps, { person: id, name, account, office: onlyOffice(posts), posts });
  });

  mountRoute(router, whoAmI, ({ request }) => described(deps, actorOf(request)));

  mountRoute(router, signOut, async ({ request, response }) => {
    const person = await findPerson(deps.connection, actorOf(request).person);
    await endSession(request);
    response.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'strict' });
    await logger(deps, request)('signOut', person);
  });

  mountRoute(router, newPassword, async ({ body, request }) => {
    const person = await findPerson(deps.connection, actorOf(request).person);
    if (!person || !(await verifyPassword(person.passwordHash, body.current))) {
      throw new WebRefusalError('passwordRefused');
    }
    const rev = await changePassword(deps.connection, {
      person: person.id,
      passwordHash: await hashPassword(body.next),
      expected: person.credentialsRev,
    });
    if (rev === null) throw new WebRefusalError('revisionOutdated');
    await beginSession(request, { person: person.id, credentialsRev: rev });
  });

  mountRoute(router, signInLog, ({ query, request }) => signInRows(deps, request, query));

  return router;
}
