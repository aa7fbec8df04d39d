import { randomUUID } from 'node:crypto';
import type { Connection } from '../../store/connection';
import { MOST_UNCERTAIN, nextAttemptAt } from '../../domain/mail-retry';
import { findCirculars } from '../../store/circulars';
import { findMailAddresses } from '../../store/mail-addresses';
import {
  findMessages,
  isMailHostDown,
  leaseMailing,
  settleMailing,
  shareOutMail,
} from '../../store/mailings';
import { findMessageFacts } from '../../store/message-facts';
import type { MailingDoc } from '../../store/models/mailing';
import { findUnits } from '../../store/units';
import { composeMail, type MailText } from './compose-mail';
import type { MailHost, SendOutcome } from './mail-host';
import type { OpensAt } from './office-openings';

const LEASE_MS = 10 * 60_000;
/** Older news is read in the product; it would arrive as a storm when mail is switched on. */
const OLDEST_MS = 7 * 24 * 3_600_000;

/** How soon a host that could not be reached is asked again. */
const DOWN_PAUSE_MS = 60_000;

/** What mail is delivered with. */
export interface MailDeps {
  connection: Connection;
  host: MailHost;
  site: string;
  opensAt: OpensAt;
  /** False from the moment the process is to end. */
  goesOn: () => boolean;
}

/** Notes how an attempt ended. @returns false if the host is down */
async function settle(
  connection: Connection,
  { _id: id, attempts, uncertain }: MailingDoc,
  { outcome, now }: { outcome: SendOutcome; now: number },
): Promise<boolean> {
  if (outcome.kind === 'sent') {
    await settleMailing(connection, id, { state: 'sent', isHostDown: false, fault: '' });
    return true;
  }
  const { isUncertain, isRefused, isDown, fault } = outcome;
  const doubtful = isUncertain ? uncertain : uncertain - 1;
  const told = { uncertain: doubtful, isHostDown: isDown, fault };
  if (isDown) {
    const again = { attempts: attempts - 1, nextAt: now + DOWN_PAUSE_MS };
    await settleMailing(connection, id, { ...told, ...again });
    return false;
  }
  const nextAt = nextAttemptAt(now, { attempts, uncertain: doubtful, isRefused });
  const next = nextAt === null ? { state: 'dead' as const } : { nextAt };
  await settleMailing(connection, id, { ...told, ...next });
  return true;
}

/** What one mail says: names, titles and circulars as they stand when it is sent. */
async function mailText({ connection, site }: MailDeps, ids: string[]): Promise<MailText> {
  const messages = await findMessages(connection, ids);
  const units = messages.flatMap(({ lines }) => lines.map(({ unit }) => unit));
  const named = messages.flatMap(({ campaign, office, lines }) =>
    lines.flatMap(({ circular: no }) => (no === undefined ? [] : [{ campaign, office, no }])),
  );
  const [facts, known, circulars] = await Promise.all([
    findMessageFacts(connection, messages),
    findUnits(connection, [...new Set(units)]),
    findCirculars(connection, named),
  ]);
  const names = new Map(known.map((unit) => [unit.id, unit.name]));
  return composeMail(messages, { ...facts, names, circulars, site });
}

/** @returns false if the host is down */
async function deliver(deps: MailDeps, mailing: MailingDoc, now: number): Promise<boolean> {
  const { connection, host, opensAt } = deps;
  const { _id: id, person, office, attempts, uncertain } = mailing;
  const nextAt = office === undefined ? now : await opensAt(office, now);
  if (nextAt > now) {
    // Nobody has tried it: the office has closed since it was shared out.
    const untried = { attempts: attempts - 1, uncertain: uncertain - 1, isHostDown: false };
    await settleMailing(connection, id, { ...untried, nextAt });
    return true;
  }
  const to = (await findMailAddresses(connection, [person])).get(person);
  // A worker that died over it may have delivered it, and so may the one before it.
  if (to === undefined || uncertain > MOST_UNCERTAIN) {
    const fault = to === undefined ? 'no address any more' : 'perhaps delivered twice already';
    await settleMailing(connection, id, { state: 'dead', isHostDown: false, fault });
    return true;
  }
  const text = await mailText(deps, mailing.messages);
  const outcome = await host({ id, to, ...text });
  return settle(connection, mailing, { outcome, now });
}

/**
 * One round: shares out what waits and tries every mail that is due, one after another. Several
 * workers may do so at once; none sends what another one holds.
 * @param now instant of the round, epoch ms
 * @returns how many mails were tried
 */
export async function deliverMail(deps: MailDeps, now: number): Promise<number> {
  const { connection } = deps;
  const isOpen = async (office: string) => (await deps.opensAt(office, now)) === now;
  const share = { fresh: randomUUID(), now, oldestAt: now - OLDEST_MS, isOpen };
  // What comes up while the host is down goes in one digest when it is back.
  if (!(await isMailHostDown(connection))) await shareOutMail(connection, share);
  let tried = 0;
  while (deps.goesOn()) {
    const mailing = await leaseMailing(connection, { now, until: Date.now() + LEASE_MS });
    if (!mailing) break;
    tried += 1;
    if (!(await deliver(deps, mailing, now))) break;
  }
  return tried;
}
