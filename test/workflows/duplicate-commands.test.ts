import { randomUUID } from 'node:crypto';
import type { ActAnswer } from '../../domain/journal-entry';
import type { IssuanceRef } from '../../domain/stream-name';
import { buildChased } from '../builders/chased-campaign';
import { TestEngine } from '../support/engine';
import { entriesOf } from '../support/engine-reads';

/** Commands of each kind; every one is sent again and again. */
const COMMANDS = process.env.LUOSHI_PROOF === '1' ? 450 : 12;
const UNITS = ['sf-east', 'sf-west'];
const AT_ONCE = 8;

let engine: TestEngine;
let ref: IssuanceRef;
let sent = 0;

interface Command {
  key: string;
  receivedAt: number;
  unit: string;
  by: { person: string; office: string };
}

function commands(kind: string): Command[] {
  return Array.from({ length: COMMANDS }, (_, no) => {
    const unit = UNITS[no % UNITS.length] ?? '';
    const by = { person: `p-${kind}-${no}`, office: unit };
    return { key: randomUUID(), receivedAt: Date.now(), unit, by };
  });
}

async function send({ unit, ...stamp }: Command): Promise<ActAnswer> {
  sent += 1;
  return engine.as(stamp).unitAct({ ...ref, unit }, 'markRead', {});
}

async function inTurn(list: Command[], work: (one: Command) => Promise<void>): Promise<void> {
  const queue = [...list];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Every command has one entry in the record, and every answer to it is that entry's. */
async function expectOnce(answers: Map<Command, ActAnswer[]>): Promise<void> {
  const streams = await Promise.all(
    UNITS.map((unit) => entriesOf(engine.deps.connection, { ...ref, unit })),
  );
  const entries = streams.flat();
  for (const [{ key }, told] of answers) {
    const effects = entries.filter((entry) => entry.key === key);
    expect(effects).toHaveLength(1);
    for (const answer of told) expect(answer).toEqual(effects[0]?.answer);
  }
}

const first = new Map<Command, ActAnswer[]>();

beforeAll(async () => {
  // Both workflows continue as new again and again under the load.
  engine = await TestEngine.start({ historyLimit: 60 });
  ref = await engine.issue(buildChased('duplicates'));
});
afterAll(() => engine.stop());

it('a command sent twice is done once and answered alike', async () => {
  await inTurn(commands('twice'), async (command) => {
    first.set(command, [await send(command), await send(command)]);
  });
  await expectOnce(first);
}, 600_000);

it('a command sent ten times at once is done once and answered alike', async () => {
  const answers = new Map<Command, ActAnswer[]>();
  await inTurn(commands('tenfold'), async (command) => {
    answers.set(command, await Promise.all(Array.from({ length: 10 }, () => send(command))));
  });
  await expectOnce(answers);
}, 900_000);

it('a command of an earlier run of the workflow is answered from the record', async () => {
  const answers = new Map<Command, ActAnswer[]>();
  await inTurn([...first.keys()], async (command) => {
    answers.set(command, [...(first.get(command) ?? []), await send(command)]);
  });
  await expectOnce(answers);
}, 600_000);

it('a command sent again after the close is answered, not done', async () => {
  await engine.steer(ref, 'close', { force: true, reason: '测量结束' });
  await engine.until(async () => (await engine.statusOf(ref)) === 'closed');
  const answers = new Map<Command, ActAnswer[]>();
  await inTurn([...first.keys()], async (command) => {
    const again = await Promise.all(Array.from({ length: 10 }, () => send(command)));
    answers.set(command, [...(first.get(command) ?? []), ...again]);
  });
  await expectOnce(answers);
  expect(sent).toBe(COMMANDS * 23);
}, 900_000);
