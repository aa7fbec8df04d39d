import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { Actor } from '../../domain/actor';
import type { IssuanceCommandPayload, UnitCommandPayload } from '../../domain/command';
import type { ActAnswer } from '../../domain/journal-entry';
import {
  campaignStream,
  unitStream,
  type IssuanceRef,
  type UnitTaskRef,
} from '../../domain/stream-name';
import { readEngineFailure } from '../../web/server/engine/engine-failure';

/** What a test says of a command itself; the rest is as the web server would have it. */
export type Stamp = Partial<{ key: string; by: Actor; receivedAt: number }>;

/** A command as the web server makes it of a request. */
export function commandOf<Act extends string, Payload>(
  { act, payload, by }: { act: Act; payload: Payload; by: Actor },
  stamp: Stamp = {},
) {
  const request = JSON.stringify([act, payload]);
  return { key: randomUUID(), act, by, receivedAt: Date.now(), request, payload, ...stamp };
}

interface Asked {
  ref: IssuanceRef;
  command: { act: string; key: string };
}

/** Sends commands to the engine and waits for their answers, as the web server does. */
export class EngineCaller {
  constructor(
    private readonly server: { temporal: Client; taskQueue: string; historyLimit?: number },
    private readonly stamp: Stamp = {},
  ) {}

  /** The same caller for commands of this key, person or instant. */
  as(stamp: Stamp): EngineCaller {
    return new EngineCaller(this.server, { ...this.stamp, ...stamp });
  }

  /** One act upon a unit's stream, by the unit unless told otherwise. */
  unitAct<Act extends keyof UnitCommandPayload>(
    ref: UnitTaskRef,
    act: Act,
    payload: UnitCommandPayload[Act],
  ): Promise<ActAnswer> {
    const by = { person: `p-${ref.unit}`, office: ref.unit };
    const command = commandOf({ act, payload, by }, this.stamp);
    return this.ask(unitStream(ref), 'unitTaskWorkflow', { ref, command });
  }

  /** One act of the issuing side, by the issuer unless told otherwise. */
  steer<Act extends keyof IssuanceCommandPayload>(
    ref: IssuanceRef,
    act: Act,
    payload: IssuanceCommandPayload[Act],
  ): Promise<ActAnswer> {
    const by = { person: 'p-issuer', office: ref.office };
    const command = commandOf({ act, payload, by }, this.stamp);
    return this.ask(campaignStream(ref), 'campaignWorkflow', { ref, command });
  }

  private async ask(workflowId: string, workflow: string, asked: Asked): Promise<ActAnswer> {
    for (;;) {
      try {
        return await this.put(workflowId, workflow, asked);
      } catch (error) {
        if (readEngineFailure(error).kind !== 'askAgain') throw error;
        await pause(30 + Math.random() * 60);
      }
    }
  }

  private put(workflowId: string, workflow: string, { ref, command }: Asked): Promise<ActAnswer> {
    const { temporal, taskQueue, historyLimit } = this.server;
    return temporal.workflow.executeUpdateWithStart<() => Promise<void>, ActAnswer, [object]>(
      command.act,
      {
        args: [command],
        updateId: command.key,
        startWorkflowOperation: new WithStartWorkflowOperation(workflow, {
          workflowId,
          taskQueue,
          args: [{ ref, historyLimit }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      },
    );
  }
}
