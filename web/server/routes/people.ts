import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { peopleScope } from '../../../domain/permissions';
import { setMailAddress } from '../../../store/mail-addresses';
import { changePassword, issuePasswords, listPeople, publicPerson } from '../../../store/people';
import { commandHeaders } from '../../contract/acts';
import { paths } from '../../contract/paths';
import {
  addPersonBody,
  changePersonBody,
  mailAddressBody,
  peopleBody,
  peopleQuery,
  personBody,
  personParams,
  personWithPasswordBody,
} from '../../contract/people';
import { mountRoute, route } from '../openapi';
import { administratorOf, chargeOf } from '../organisation/charge-of';
import { commitEntry } from '../organisation/commit-entry';
import { decideAddPerson, decideChangePerson } from '../organisation/decide-person';
import { firstPasswords } from '../organisation/first-passwords';
import { generatePassword, hashGenerated, hashPassword } from '../password';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

const optionalCommandHeaders = commandHeaders.partial();

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
  request: { headers: optionalCommandHeaders, body: addPersonBody },
  responses: { 201: { description: '人员和初始密码', schema: personWithPasswordBody } },
});

const change = route({
  method: 'patch',
  path: paths.person,
  summary: '修改姓名、任职或停用（管理员）；停用后登录随即失效',
  tags,
  request: { headers: optionalCommandHeaders, params: personParams, body: changePersonBody },
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

const setMail = route({
  method: 'put',
  path: paths.personMail,
  summary: '登记或去掉邮箱（管理员）；查看时只显示一部分',
  tags,
  request: { params: personParams, body: mailAddressBody },
  responses: { 204: { description: '已登记' } },
});

/** The command id; a client that sends none gets no second answer to a second try. */
function keyOf(headers: { 'idempotency-key'?: string }): string {
  return headers['idempotency-key'] ?? randomUUID();
}

/** People and their posts, for administrators. */
export function peopleRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;

  mountRoute(router, list, async ({ query, request }) => {
    const people = await listPeople(connection, peopleScope(administratorOf(request)), query);
    return { people: people.map(publicPerson) };
  });

  mountRoute(router, add, async ({ body, headers, request }) => {
    const viewer = administratorOf(request);
    const { password, ...asked } = body;
    const command = { viewer, key: keyOf(headers), asked: { addPerson: asked } };
    const done = await commitEntry(deps, command, (now) =>
      decideAddPerson(connection, { now, viewer }, asked),
    );
    const [first] = done ? await firstPasswords(deps, done) : [];
    if (!first) throw new WebRefusalError('accountTaken');
    const { id, name, account, posts, disabled } = first.person;
    if (password !== undefined) {
      const passwordHash = await hashPassword(password);
      await issuePasswords(connection, [{ person: id, passwordHash }]);
    }
    const person = { id, name, account, posts, disabled };
    return { person, password: password ?? first.password };
  });

  mountRoute(router, change, async ({ params, body, headers, request }) => {
    const viewer = administratorOf(request);
    const asked = { changePerson: body, person: params.person };
    await commitEntry(deps, { viewer, key: keyOf(headers), asked }, (now) =>
      decideChangePerson(connection, { now, viewer }, { id: params.person, change: body }),
    );
    return publicPerson(await chargeOf(deps, viewer, params.person));
  });

  mountRoute(router, setMail, async ({ params, body, request }) => {
    const { id } = await chargeOf(deps, administratorOf(request), params.person);
    await setMailAddress(connection, id, body.address === '' ? null : body.address);
  });

  mountRoute(router, resetPassword, async ({ params, request }) => {
    const person = await chargeOf(deps, administratorOf(request), params.person);
    const password = generatePassword();
    const passwordHash = await hashGenerated(password);
    await changePassword(connection, { person: person.id, passwordHash, expected: null });
    return { person: publicPerson(person), password };
  });

  return router;
}
