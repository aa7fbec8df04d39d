import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { dutyId, unitStream, type UnitTaskRef } from '../../domain/stream-name';
import { findEntryByKey, sealEntry } from '../../store/journal';
import { dutyModel } from '../../store/models/duty';
import { findSubmission } from '../../store/submissions';
import type { ActDone } from '../../web/contract/acts';
import { sha256Of } from '../../web/server/engine/request-hash';
import { PLAN, taskPath } from './journey-campaign';
import { refused, type JourneyDesk, type Reply } from './journey-desk';
import { JourneyListener } from './journey-events';
import { testServers } from './servers';
import type { Stack } from './stack';

const ROOT = join(__dirname, '../..');

function walkText(): string {
  return readFileSync(join(ROOT, 'docs/walk.md'), 'utf8');
}

/** Files of the tree that the walk names, and those of them that do not exist. */
export function walkedFiles(): { named: string[]; missing: string[] } {
  const named = [...walkText().matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w+)`/g)].map(
    ([, file]) => file ?? '',
  );
  return { named, missing: named.filter((file) => !existsSync(join(ROOT, file))) };
}

/** The steps of the walk, in order. */
export function walkedSteps(): string[] {
  return [...walkText().matchAll(/^\d+\. \*\*(.+?)\.\*\*/gm)].map(([, step]) => step ?? '');
}

interface WalkedAct {
  key: string;
  desk: JourneyDesk;
  done: Reply<ActDone>;
  colleague: JourneyListener;
}

/** One plan handed in, and where to look for what it left behind. */
export class Walk {
  private constructor(
    private readonly stack: Stack,
    private readonly ref: UnitTaskRef,
    private readonly act: WalkedAct,
  ) {}

  /** Hands in the plan while a colleague of the issuing side listens. */
  static async go(
    stack: Stack,
    ref: UnitTaskRef,
    { desk, colleague }: { desk: JourneyDesk; colleague: JourneyDesk },
  ): Promise<Walk> {
    const listener = await JourneyListener.open(colleague);
    const key = randomUUID();
    const done = await desk.act(
      `${taskPath(ref.campaign, ref.unit)}/acts/submitPlan`,
      { duty: 'plan', body: PLAN },
      key,
    );
    return new Walk(stack, ref, {
      ...{ key, desk, done: done as Reply<ActDone> },
      colleague: listener,
    });
  }

  async end(): Promise<void> {
    await this.act.colleague.close();
  }

  /** For each step of the walk, what proves that it was taken. */
  readonly proofs: Record<string, () => Promise<void>> = {
    Request: () => this.request(),
    'Staged body': () => this.stagedBody(),
    Update: () => this.update(),
    Decision: () => this.decision(),
    'Journal entry': () => this.journalEntry(),
    Projection: () => this.projection(),
    Answer: () => this.answer(),
    News: () => this.news(),
  };

  private async entry() {
    const { connection } = this.stack;
    const found = await findEntryByKey(connection, unitStream(this.ref), this.act.key);
    if (!found) throw new Error('the act is not in the record');
    return found;
  }

  private async request(): Promise<void> {
    const { status, body } = this.act.done;
    expect({ status, command: body.command }).toEqual({ status: 200, command: this.act.key });
    expect((await this.entry()).by).toEqual(this.act.desk.who);
  }

  private async stagedBody(): Promise<void> {
    const staged = await findSubmission(this.stack.connection, this.act.key);
    expect(staged).toMatchObject({ ...this.ref, duty: 'plan', body: PLAN, by: this.act.desk.who });
    expect(staged?.bodyHash).toBe(sha256Of(PLAN));
    const { at, data } = await this.entry();
    const { bodyHash, formVersion } = staged ?? {};
    expect(data).toMatchObject({ submission: this.act.key, bodyHash, formVersion });
    expect(at).toBe(staged?.receivedAt);
  }

  private async update(): Promise<void> {
    const { address, namespace } = testServers();
    const connection = await Connection.connect({ address });
    const run = new Client({ connection, namespace }).workflow.getHandle(unitStream(this.ref));
    expect((await run.describe()).type).toBe('unitTaskWorkflow');
    const { answer } = this.act.done.body;
    expect(await run.getUpdateHandle(this.act.key).result()).toEqual(answer);
    await connection.close();
  }

  private async decision(): Promise<void> {
    const key = randomUUID();
    const path = `${taskPath(this.ref.campaign, this.ref.unit)}/acts/submitPlan`;
    const again = await this.act.desk.act(path, { duty: 'plan', body: PLAN }, key);
    expect(refused(again)).toBe('409 dutyNotOpen');
    const { connection } = this.stack;
    expect(await findEntryByKey(connection, unitStream(this.ref), key)).toBeNull();
  }

  private async journalEntry(): Promise<void> {
    const { _id, hash, ...draft } = await this.entry();
    const { stream, seq, v, key, at, by, act, data, rev, answer, prev } = draft;
    expect({ stream, seq, act, prev }).toEqual({
      ...{ stream: unitStream(this.ref), seq: 1, act: 'plan.submitted' },
      prev: unitStream(this.ref),
    });
    const sealed = sealEntry({ stream, seq, v, key, at, by, act, data, rev, answer, prev });
    expect(sealed).toMatchObject({ _id, hash });
  }

  private async projection(): Promise<void> {
    const id = dutyId(this.ref, 'plan');
    const duty = await dutyModel(this.stack.connection).findById(id).lean().exec();
    const { seq, at } = await this.entry();
    expect(duty).toMatchObject({
      ...{ state: 'submitted', round: 1, submission: this.act.key },
      ...{ submittedAt: at, unitRev: seq },
    });
  }

  private async answer(): Promise<void> {
    const { answer } = this.act.done.body;
    expect((await this.entry()).answer).toEqual(answer);
    const path = `/api/commands/${unitStream(this.ref)}/${this.act.key}`;
    expect(await this.act.desk.get<ActDone>(path)).toMatchObject({ status: 'done', answer });
  }

  private async news(): Promise<void> {
    const stream = unitStream(this.ref);
    const change = await this.act.colleague.hears((one) => one.stream === stream);
    expect(change).toMatchObject({ seq: 1, act: 'plan.submitted', unit: this.ref.unit });
    expect(change).not.toHaveProperty('data');
  }
}
