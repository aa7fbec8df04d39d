import { Router } from 'express';
import { canAnswerFor } from '../../../domain/directory/can-answer-for';
import { maskedMailAddress } from '../../../domain/mail-address';
import { peopleScope, type Viewer } from '../../../domain/permissions';
import { findMailAddresses } from '../../../store/mail-addresses';
import {
  findMailing,
  findMessages,
  listDeadMailings,
  settleDeadMailing,
} from '../../../store/mailings';
import type { MailingDoc } from '../../../store/models/mailing';
import { listPeople } from '../../../store/people';
import {
  failedMails,
  mailParams,
  type FailedMail,
  type FailedMails,
} from '../../contract/failed-mails';
import { paths } from '../../contract/paths';
import { mountRoute, route } from '../openapi';
import { administratorOf, chargeOf } from '../organisation/charge-of';
import { WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';

const tags = ['邮件'];
const MOST_SHOWN = 200;
const responses = { 200: { description: '没有发出的邮件', schema: failedMails } };

const list = route({
  method: 'get',
  path: paths.failedMails,
  summary: '本单位及下级单位人员没有收到、不再重试的邮件（管理员）',
  tags,
  responses,
});

const again = route({
  method: 'post',
  path: paths.failedMailAgain,
  summary: '重新发送一封没有发出的邮件（管理员）',
  tags,
  request: { params: mailParams },
  responses,
});

const giveUp = route({
  method: 'post',
  path: paths.failedMailGiveUp,
  summary: '不再发送一封没有发出的邮件（管理员）；系统内的消息不受影响',
  tags,
  request: { params: mailParams },
  responses,
});

interface Known {
  names: ReadonlyMap<string, string>;
  addresses: ReadonlyMap<string, string>;
}

async function rowOf(
  { connection }: WebDeps,
  { _id: id, person, messages, attempts, fault }: MailingDoc,
  { names, addresses }: Known,
): Promise<FailedMail> {
  const [first] = await findMessages(connection, messages);
  const address = addresses.get(person);
  return {
    ...{ id, attempts, fault, name: names.get(person) ?? '', messages: messages.length },
    mail: address === undefined ? null : maskedMailAddress(address),
    since: first?.at ?? null,
  };
}

async function listFor(deps: WebDeps, viewer: Viewer): Promise<FailedMails> {
  const { connection } = deps;
  const people = await listPeople(connection, peopleScope(viewer), {});
  const own = people.filter(({ paths: held }) => canAnswerFor(viewer, held));
  const names = new Map(own.map(({ id, name }) => [id, name]));
  const dead = (await listDeadMailings(connection, [...names.keys()])).slice(0, MOST_SHOWN);
  const addresses = await findMailAddresses(
    connection,
    dead.map(({ person }) => person),
  );
  const known = { names, addresses };
  return { rows: await Promise.all(dead.map((mailing) => rowOf(deps, mailing, known))) };
}

/** Mails nobody tries any more, for the administrators of those they were for. */
export function failedMailRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  const settle = async (viewer: Viewer, id: string, isAgain: boolean): Promise<FailedMails> => {
    const mailing = await findMailing(connection, id);
    if (!mailing) throw new WebRefusalError('personUnknown');
    await chargeOf(deps, viewer, mailing.person);
    const next = isAgain
      ? ({ again: true, now: Date.now() } as const)
      : ({ again: false } as const);
    await settleDeadMailing(connection, id, next);
    return listFor(deps, viewer);
  };
  mountRoute(router, list, ({ request }) => listFor(deps, administratorOf(request)));
  mountRoute(router, again, ({ params, request }) =>
    settle(administratorOf(request), params.mail, true),
  );
  mountRoute(router, giveUp, ({ params, request }) =>
    settle(administratorOf(request), params.mail, false),
  );
  return router;
}
