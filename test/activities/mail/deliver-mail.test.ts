import { createServer, type AddressInfo, type Server } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { deliverMail } from '../../../activities/mail/deliver-mail';
import { openMailHost } from '../../../activities/mail/mail-host';
import { officeOpenings, type OpensAt } from '../../../activities/mail/office-openings';
import type { Connection } from '../../../store/connection';
import { setMailAddress } from '../../../store/mail-addresses';
import { listDeadMailings, settleDeadMailing } from '../../../store/mailings';
import { saveOfficeSettings } from '../../../store/office-settings';
import { Calendars } from '../../../store/calendars';
import { circularModel, type CircularDoc } from '../../../store/models/circular';
import { putMessages } from '../../../store/outbox';
import { addPeople } from '../../../store/people';
import { saveDirectory } from '../../../store/units';
import { enterDays } from '../../support/enter-days';
import { openDatabase, type Database } from '../../support/database';
import { SMALL_DIRECTORY } from '../../support/web-server';

const NOW = Date.now();
const MINUTE_MS = 60_000;

let connection: Connection;
let close: Database['close'];
let mails: { to: string; mail: Email }[];
let answer: (to: string) => number;

const sink = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const to = envelope.rcptTo[0]?.address ?? '';
      const code = answer(to);
      if (code !== 250) return done(Object.assign(new Error('no'), { responseCode: code }));
      void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
        mails.push({ to, mail });
        done();
      });
    });
  },
});

const open: Server[] = [];

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return (server.address() as AddressInfo).port;
}

beforeEach(async () => {
  mails = [];
  answer = () => 250;
  ({ connection, close } = await openDatabase());
  await saveDirectory(connection, { name: 'small', units: SMALL_DIRECTORY });
  const person = (id: string, office: string) => ({
    ...{ id, account: id, name: id, disabled: false, passwordHash: 'hash' },
    posts: [{ office, role: 'handler' as const }],
  });
  await addPeople(connection, [person('one', 'r-a'), person('two', 'r-b'), person('none', 'r-a')]);
  await setMailAddress(connection, 'one', 'one@example.org');
  await setMailAddress(connection, 'two', 'two@example.org');
});

afterEach(() => close());

let port: number;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    sink.listen(0, '127.0.0.1', () => resolve());
  });
  port = (sink.server.address() as AddressInfo).port;
});

afterAll(() => {
  for (const server of open) server.close();
  return new Promise<void>((resolve) => {
    sink.close(() => resolve());
  });
});

const message = (key: string, to: string, text = '') => ({
  ...{ _id: `${key}:${to}:liaison`, campaign: 'c', office: 'r', to, at: NOW, act: 'runClock' },
  audience: 'liaison' as const,
  lines: [{ unit: to, duty: null, action: 'chase', dueAt: NOW, text }],
});

/** Offices get mail at any hour unless a test says otherwise. */
let opensAt: OpensAt = (_office, at) => Promise.resolve(at);

function round(at = NOW, toPort = port) {
  const settings = { url: `smtp://127.0.0.1:${toPort}`, from: 'luoshi@example.org', site: '' };
  const host = openMailHost(settings, 300);
  const site = 'https://example.org';
  return deliverMail({ connection, host, site, opensAt, goesOn: () => true }, at);
}

test('several workers tell each person everything once', async () => {
  const words = ['甲事', '乙事', '丙事'];
  await putMessages(
    connection,
    words.map((word, at) => message(`e${at}`, 'r-a', word)),
  );
  await Promise.all([round(), round(), round()]);
  await round();
  const said = mails.map(({ mail }) => mail.text).join('');
  for (const word of words) expect(said.split(word)).toHaveLength(2);
});

test('all that waited is one mail a person, and what is projected again is not mailed again', async () => {
  const told = [message('e1', 'r-a'), message('e2', 'r-a'), message('e3', 'r-b')];
  await putMessages(connection, told);
  await round();
  await putMessages(connection, told);
  await round();
  expect(mails.map(({ to }) => to).sort()).toEqual(['one@example.org', 'two@example.org']);
  const { mail } = mails.find(({ to }) => to.startsWith('one')) ?? {};
  expect(mail?.subject).toContain('等共 2 条消息');
  expect(mail?.text).toContain('催办：甲市总工会');
  expect(mail?.text).toContain('https://example.org');
});

test('what is said to named people is mailed to nobody else of their office', async () => {
  await setMailAddress(connection, 'none', 'three@example.org');
  await putMessages(connection, [{ ...message('e1', 'r-a'), people: ['one'] }]);
  await round();
  expect(mails.map(({ to }) => to)).toEqual(['one@example.org']);
});

test('each office gets its mail in its own hours, on the days it works by its own calendar', async () => {
  const calendars = await Calendars.open(connection);
  const day = (on: string, time: string) => Date.parse(`${on}T${time}:00+08:00`);
  const [monday, tuesday] = ['2026-11-23', '2026-11-24'];
  await enterDays(connection, { office: 'r-b', days: [{ on: monday, day: 'off' }] });
  const set = { confirmWithin: null, burdenCap: null, mailHours: [{ from: '06:00', to: '22:00' }] };
  await saveOfficeSettings(connection, { _id: 'r-a', ...set, at: 1, by: 'p' }, 0);
  const early = officeOpenings(connection, calendars);
  expect(await early('r-a', day(monday, '07:00'))).toBe(day(monday, '07:00'));
  expect(await early('r-a-1', day(monday, '23:00'))).toBe(day(tuesday, '06:00'));
  opensAt = early;
  const at = day(monday, '09:00');
  const told = (to: string) => ({ ...message('e1', to), at });
  await putMessages(connection, [told('r-a'), told('r-b')]);
  await round(at);
  expect(mails.map(({ to }) => to)).toEqual(['one@example.org']);
  opensAt = officeOpenings(connection, calendars);
  await round(day(tuesday, '08:00'));
  expect(mails).toHaveLength(1);
  opensAt = officeOpenings(connection, calendars);
  await round(day(tuesday, '09:00'));
  expect(mails.map(({ to }) => to)).toEqual(['one@example.org', 'two@example.org']);
  opensAt = (_office, now) => Promise.resolve(now);
});

test('a circular goes whole: its words, and the units with what they owe', async () => {
  const row = { unit: 'r-b', duty: 'plan', name: '乙市总工会', title: '报送方案', dueAt: NOW };
  const circular: CircularDoc = {
    ...{ _id: 'c:r:1', campaign: 'c', office: 'r', no: 1, state: 'sent', revision: 1, seq: 9 },
    ...{ title: '关于落实情况的通报', text: '现予通报。', readers: ['named'], rows: [row] },
    ...{ to: ['r-a'], draftedAt: NOW, settledAt: NOW, settledBy: null, reason: '' },
  };
  await circularModel(connection).create([circular]);
  const told = message('e1', 'r-a', circular.title);
  const lines = told.lines.map((line) => ({ ...line, action: 'circular', circular: 1 }));
  await putMessages(connection, [{ ...told, lines }]);
  await round();
  const [sent] = mails;
  expect(sent?.mail.text).toContain('现予通报。');
  expect(sent?.mail.text).toContain('· 乙市总工会：报送方案（时限');
});

test('what its rung wants read in the product alone is not mailed', async () => {
  const quiet = message('e1', 'r-a', '静');
  const lines = quiet.lines.map((line) => ({ ...line, channel: 'product' as const }));
  await putMessages(connection, [{ ...quiet, lines }]);
  await round();
  expect(mails).toEqual([]);
  const loud = message('e2', 'r-a', '响');
  await putMessages(connection, [{ ...loud, lines: [...lines, ...loud.lines] }]);
  await round();
  expect(mails.map(({ mail }) => mail.text).join('')).toMatch(/响/);
  expect(mails.map(({ mail }) => mail.text).join('')).not.toMatch(/静/);
});

test('a dead mail is tried again as if it were new, or given up, once', async () => {
  answer = () => 554;
  await putMessages(connection, [message('e1', 'r-a'), message('e2', 'r-b')]);
  await round();
  const [one, two] = await listDeadMailings(connection);
  if (!one || !two) throw new Error('two mails were refused');
  answer = () => 250;
  await settleDeadMailing(connection, two._id, { again: false });
  await settleDeadMailing(connection, two._id, { again: true, now: NOW });
  await settleDeadMailing(connection, one._id, { again: true, now: NOW });
  await round(NOW + 1);
  expect(mails).toHaveLength(1);
  expect(await listDeadMailings(connection)).toEqual([]);
});

test('what somebody wrote adds no header', async () => {
  await putMessages(connection, [message('e1', 'r-a', '请办\r\nBcc: evil@example.org')]);
  await round();
  const [sent] = mails;
  expect(sent?.mail.subject).toBe('【落实】催办：');
  expect(sent?.mail.text).toContain('请办 Bcc: evil@example.org');
  expect(sent?.mail.bcc ?? []).toEqual([]);
});

test('a mail put off is tried later under the same name; one refused is dead and hurts no other', async () => {
  answer = (to) => (to.startsWith('one') ? 451 : 554);
  await putMessages(connection, [message('e1', 'r-a'), message('e2', 'r-b')]);
  await round();
  expect((await listDeadMailings(connection)).map(({ person }) => person)).toEqual(['two']);
  answer = () => 250;
  expect(await round(NOW + MINUTE_MS - 1)).toBe(0);
  await round(NOW + MINUTE_MS);
  expect(mails.map(({ to }) => to)).toEqual(['one@example.org']);
});

test('news that comes up while the host is down or silent goes in one digest when it is back', async () => {
  const silent = await listening(createServer());
  await putMessages(connection, [message('e1', 'r-a')]);
  await round(NOW, silent);
  await putMessages(connection, [message('e2', 'r-a')]);
  await putMessages(connection, [message('e3', 'r-a')]);
  await round(NOW + MINUTE_MS, 1);
  await round(NOW + 2 * MINUTE_MS);
  await round(NOW + 3 * MINUTE_MS);
  expect(mails).toHaveLength(2);
  expect(mails[1]?.mail.subject).toContain('等共 2 条消息');
  expect(await listDeadMailings(connection)).toEqual([]);
});

test('a host that takes mail and never says so is asked twice and no more', async () => {
  let taken = 0;
  const dropping = await listening(
    createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.write('220 sink\r\n');
      socket.on('data', (data) => {
        const text = data.toString();
        if (text.endsWith('\r\n.\r\n')) {
          taken += 1;
          socket.destroy();
        } else if (/^DATA/i.test(text)) socket.write('354 go\r\n');
        else if (/^(EHLO|MAIL|RCPT)/i.test(text)) socket.write('250 ok\r\n');
      });
    }),
  );
  await putMessages(connection, [message('e1', 'r-a')]);
  for (let hour = 0; hour < 6; hour += 1) await round(NOW + hour * 60 * MINUTE_MS, dropping);
  expect(taken).toBe(2);
  expect(await listDeadMailings(connection)).toHaveLength(1);
});
