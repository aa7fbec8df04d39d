import { randomUUID } from 'node:crypto';
import { type Request, Router } from 'express';
import { canAdminister, peopleScope, type Viewer } from '../../../domain/permissions';
import type { Post } from '../../../domain/person';
import { refuse } from '../../../domain/refusal';
import {
  addPerson,
  changePassword,
  changePerson,
  findPerson,
  listPeople,
  publicPerson,
  type StoredPerson,
} from '../../../store/people';
import { findUnits } from '../../../store/units';
import { paths } from '../../contract/paths';
import {
  addPersonBody,
  changePersonBody,
  peopleBody,
  peopleQuery,
  personBody,
  personParams,
  personWithPasswordBody,
} from '../../contract/people';
import { mountRoute, route } from '../openapi';
import { generatePassword, hashPassword } from '../password';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['人员'];

const list = route({
  method: 'get',
  path: paths.people,
  summary: '本单位及下级单位的人员（管理员）',
  tags,
  request: { query: peopleQuery },
  responses: { 200: { description: '按账号排列', schema: peopleBody } },
});

const add = route({
  method: 'post',
  path: paths.people,
  summary: '增加人员（管理员）',
  tags,
  request: { body: addPersonBody },
  responses: { 201: { description: '人员和初始密码', schema: personWithPasswordBody } },
});

const change = route({
  method: 'patch',
  path: paths.person,
  summary: '修改姓名、任职或停用（管理员）；停用后登录随即失效',
  tags,
  request: { params: personParams, body: changePersonBody },
  responses: { 200: { description: '修改后的人员', schema: personBody } },
});

const resetPassword = route({
  method: 'post',
  path: paths.personPassword,
  summary: '重置密码（管理员）；原有登录随即失效',
  tags,
  request: { params: personParams },
  responses: { 200: { description: '人员和新密码', schema: personWithPasswordBody } },
});

function administratorOf(request: Request): Viewer {
  const viewer = viewerOf(request);
  if (!canAdminister(viewer, viewer.officePath)) throw new RefusalError(refuse('notPermitted'));
  return viewer;
}

/** @throws RefusalError unless every post lies within what the administrator answers for */
async function requirePosts(deps: WebDeps, viewer: Viewer, posts: Post[]): Promise<void> {
  const offices = [...new Set(posts.map((one) => one.office))];
  const units = await findUnits(deps.connection, offices);
  const unknown = offices.find((office) => !units.some((unit) => unit.id === office));
  if (unknown !== undefined) throw new RefusalError(refuse('unitUnknown', { unit: unknown }));
  if (!units.every((unit) => canAdminister(viewer, unit.path))) {
    throw new RefusalError(refuse('notPermitted'));
  }
}

/** Somebody all of whose posts the administrator answers for; unknown to everybody else. */
async function chargeOf(deps: WebDeps, viewer: Viewer, id: string): Promise<StoredPerson> {
  const person = await findPerson(deps.connection, id);
  if (!person || !person.paths.every((path) => canAdminister(viewer, path))) {
    throw new WebRefusalError('personUnknown');
  }
  return person;
}

/** People and their posts, for administrators. */
export function peopleRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;

  mountRoute(router, list, async ({ query, request }) => {
    const people = await listPeople(connection, peopleScope(administratorOf(request)), query);
    return { people: people.map(publicPerson) };
  });

  mountRoute(router, add, async ({ body, request }) => {
    await requirePosts(deps, administratorOf(request), body.posts);
    const { password = generatePassword(), ...fields } = body;
    const person = { id: randomUUID(), ...fields, disabled: false };
    const passwordHash = await hashPassword(password);
    if (!(await addPerson(connection, { ...person, passwordHash }))) {
      throw new WebRefusalError('accountTaken');
    }
    return { person, password };
  });

  mountRoute(router, change, async ({ params, body, request }) => {
    const viewer = administratorOf(request);
    const person = await chargeOf(deps, viewer, params.person);
    if (body.posts) await requirePosts(deps, viewer, body.posts);
    // Whoever disables themselves could lock the last administrator out.
    if (body.disabled && person.id === viewer.person) {
      throw new RefusalError(refuse('notPermitted'));
    }
    const changed = await changePerson(connection, person.id, body);
    if (!changed) throw new WebRefusalError('personUnknown');
    return publicPerson(changed);
  });

  mountRoute(router, resetPassword, async ({ params, request }) => {
    const person = await chargeOf(deps, administratorOf(request), params.person);
    const password = generatePassword();
    const passwordHash = await hashPassword(password);
    await changePassword(connection, { person: person.id, passwordHash, expected: null });
    return { person: publicPerson(person), password };
  });

  return router;
}
